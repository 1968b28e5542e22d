const frame = document.querySelector('#bare');
const answer = document.querySelector('#answer');
const { origin } = new URL(frame.src);
// Returns nothing: in a module, Safari takes a message that is a function's last call for one from the frame itself.
function send(type, more) {
  frame.contentWindow.postMessage({ plimsoll: 1, type, ...more }, origin);
}

addEventListener('message', ({ source, origin: from, data }) => {
  if (source !== frame.contentWindow || from !== origin || data?.plimsoll !== 1) return;
  if (data.type === 'ready' || data.type === 'resize') frame.height = data.height;
  if (data.type === 'ready') send('set-text', { text: 'FROM alpine:3.22\nRUN apk add --no-cache curl\n' });
  if (data.type === 'report') answer.textContent = `${data.report.finalImage.unpackedBytes.likely} bytes ship`;
  if (data.type === 'error') answer.textContent = `${data.code}: ${data.message}`;
});

document.querySelector('#pulled').addEventListener('click', () => send('set-options', { options: { view: 'layers', 'size-kind': 'pull' } }));
document.querySelector('#ask').addEventListener('click', () => send('get-report', { id: 'first' }));
