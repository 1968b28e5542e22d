const embed = document.querySelector('#talking');
const told = document.querySelector('#told');

function note(line) {
  const row = document.createElement('li');
  row.textContent = line;
  told.append(row);
}

embed.addEventListener('plimsoll-ready', ({ detail }) => note(`ready, ${detail.height} pixels high`));
embed.addEventListener('plimsoll-resize', ({ detail }) => note(`resize, ${detail.height} pixels high`));
embed.addEventListener('plimsoll-change', ({ detail }) => note(`change, ${detail.text.length} characters`));
embed.addEventListener('plimsoll-error', ({ detail }) => note(`error, ${detail.code}: ${detail.message}`));

document.querySelector('#weigh').addEventListener('click', async () => {
  const { finalImage } = await embed.report();
  note(`report, ${finalImage?.unpackedBytes.likely ?? 0} bytes ship`);
});
document.querySelector('#shrink').addEventListener('click', () => {
  embed.text = embed.text.replace('node:22\n', 'node:22-slim\n');
});
document.querySelector('#undo').addEventListener('click', () => embed.reset());
