import { element } from "../page/element.js";

/**
 * Records oneself, and plays it back beside the line: in the memory of this page alone, and gone with it. Null where the
 * browser has no microphone for us.
 */
export function recorder(words) {
  if (!globalThis.MediaRecorder || !navigator.mediaDevices?.getUserMedia) return null;
  const player = element("div", { class: "recorder-player" });
  const button = element("button", { type: "button", class: "tool" }, words.record);
  const host = element("div", { class: "recorder" }, button, player, element("p", { class: "recorder-private" }, words.record_private));
  let recording = null;
  let address = null;

  const forget = () => {
    if (address) URL.revokeObjectURL(address);
    address = null;
    player.replaceChildren();
  };
  const show = (parts) => {
    address = URL.createObjectURL(new Blob(parts, { type: parts[0]?.type }));
    player.replaceChildren(element("audio", { controls: true, src: address }));
  };
  const start = async () => {
    forget();
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const parts = [];
    recording = new MediaRecorder(stream);
    recording.addEventListener("dataavailable", ({ data }) => parts.push(data));
    recording.addEventListener("stop", () => {
      for (const track of stream.getTracks()) track.stop();
      if (host.isConnected && parts.length) show(parts);
    });
    recording.start();
    button.textContent = words.record_stop;
  };
  /** Ends what is being recorded; the microphone goes off. */
  const stop = () => {
    if (recording?.state === "recording") recording.stop();
    recording = null;
    button.textContent = words.record;
  };
  button.addEventListener("click", () => (recording ? stop() : start().catch(() => (button.textContent = words.record_refused))));
  return { host, stop, leave: () => (stop(), forget()) };
}
