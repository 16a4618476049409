/** What the projector and its notes tell each other, for this page alone: `tell(message)`, and `listener` hears. */
export function channelOf(listener) {
  if (!window.BroadcastChannel) return { tell() {}, close() {} };
  const channel = new BroadcastChannel(`projector ${location.pathname}`);
  channel.addEventListener("message", ({ data }) => listener(data));
  return { tell: (message) => channel.postMessage(message), close: () => channel.close() };
}
