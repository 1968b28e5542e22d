import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [
    starlight({
      title: 'Docs',
      head: [{ tag: 'script', attrs: { src: 'https://plimsoll.example/embed.js', defer: true } }],
    }),
  ],
});
