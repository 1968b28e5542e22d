export default {
  title: 'Docs',
  url: 'https://docs.example',
  baseUrl: '/',
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, pages: false }]],
  scripts: [{ src: 'https://plimsoll.example/embed.js', defer: true }],
};
