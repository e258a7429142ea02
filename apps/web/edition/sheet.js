// A page of slantwise inside this one: in a frame that can reach nothing here but by messages.
const sheet = (() => {
  // Its forms are its script's own; the policy lets none be sent anywhere.
  const kMay = 'allow-scripts allow-forms allow-downloads allow-modals allow-popups';
  const heard = new Map();  // frame's window -> who listens

  addEventListener('message', (event) => {
    const listener = heard.get(event.source);
    if (listener && event.data?.slantwise) listener(event.data);
  });

  const forget = (box) => {
    const frame = box.querySelector('iframe');
    if (!frame) return;
    heard.delete(frame.contentWindow);
    URL.revokeObjectURL(frame.src);
    frame.remove();
  };

  // Shows `bytes` in `box`; `listener` hears what the page says.
  const show = (box, bytes, title, listener) => {
    forget(box);
    const frame = make('iframe');
    frame.setAttribute('sandbox', kMay);
    frame.title = title;
    frame.src = URL.createObjectURL(new Blob([bytes], { type: 'text/html' }));
    box.append(frame);
    if (listener) heard.set(frame.contentWindow, (data) => listener(data, frame.contentWindow));
  };

  const open = (bytes) => {
    const address = URL.createObjectURL(new Blob([bytes], { type: 'text/html' }));
    globalThis.open(address, '_blank', 'noopener');
    setTimeout(() => URL.revokeObjectURL(address), 600000);
  };

  return { show, forget, open };
})();
