// The link of a session or a sheet: `1/title/part/part,minutes,note`, and `/@part` where it leads to one of them. Whatever a link may be, reading it never throws:
// what is damaged is dropped by itself, and said.

const VERSION = 1;
const NAME = /^[2-9a-hj-km-np-z]{5}$/;
const HERE = /^@[2-9a-hj-km-np-z]{5}$/;
const MOST_MINUTES = 480;
/** Signs of an encoded title: with it and minutes, twenty parts stay below four hundred. */
const LONGEST_TITLE = 180;
/** Characters of all notes together; with more the link goes without them. */
export const MOST_NOTES = 2000;
/** More is no session, but a slip or an attack. */
const MOST_PARTS = 100;

/** The fragment (without "#") of a session { title, parts: [{ part, minutes, note }] }; notes stay out where they are too long or not wanted. */
export function linkOf({ title, parts }, wantsNotes = true) {
  const withNotes = wantsNotes && lengthOfNotes(parts) <= MOST_NOTES;
  return [VERSION, encodedTitle(title), ...parts.map((part) => linkOfPart(part, withNotes))].join("/");
}

/** How many characters all notes have. */
export function lengthOfNotes(parts) {
  return parts.reduce((length, { note }) => length + [...(note ?? "")].length, 0);
}

/** The link of a session that leads those who come late to one of its parts. */
export function linkInto(session, part) {
  return `${linkOf(session, false)}/@${part}`;
}

/** What a fragment (without "#") says: { session, here, dropped, isNewer }; `here` names the part that it leads to, `dropped` each thing that could not be read. */
export function readLink(fragment) {
  const [version, title = "", ...written] = fragment.split("/");
  if (!/^\d{1,4}$/.test(version)) return { session: { title: "", parts: [] }, dropped: fragment ? [shortened(fragment)] : [], isNewer: false };
  if (Number(version) !== VERSION) return { session: { title: "", parts: [] }, dropped: [], isNewer: Number(version) > VERSION };
  const dropped = [];
  const here = HERE.test(written.at(-1)) ? written.pop().slice(1) : null;
  const read = (text) => decoded(text) ?? (dropped.push(shortened(text)), "");
  const parts = written.slice(0, MOST_PARTS).filter(Boolean).flatMap((text) => {
    const [name, minutes, ...note] = text.split(",");
    const found = soundPart({ part: name, minutes: Number(minutes), note: read(note.join(",")) });
    if (!found) dropped.push(shortened(text));
    return found ?? [];
  });
  dropped.push(...written.slice(MOST_PARTS).map(shortened));
  return { session: { title: read(title), parts }, here, dropped, isNewer: false };
}

/** A session that may be anything (from a file, from the device) as a sound one; null where it is none. */
export function soundSession(value) {
  if (!value || typeof value !== "object" || !Array.isArray(value.parts)) return null;
  const parts = value.parts.slice(0, MOST_PARTS).map(soundPart).filter(Boolean);
  return { title: typeof value.title === "string" ? value.title : "", parts };
}

function soundPart(value) {
  if (!value || typeof value !== "object" || typeof value.part !== "string" || !NAME.test(value.part)) return null;
  const { part, minutes, note } = value;
  const sound = { part };
  if (Number.isInteger(minutes) && minutes > 0 && minutes <= MOST_MINUTES) sound.minutes = minutes;
  if (typeof note === "string" && note) sound.note = note;
  return sound;
}

function linkOfPart({ part, minutes, note }, withNotes) {
  const said = withNotes && note ? encodeURIComponent(wellFormed(note)) : "";
  return [part, ...(minutes || said ? [minutes ?? ""] : []), ...(said ? [said] : [])].join(",");
}

function encodedTitle(title) {
  let encoded = "";
  for (const sign of wellFormed(title)) {
    const more = encoded + encodeURIComponent(sign);
    if (more.length > LONGEST_TITLE) break;
    encoded = more;
  }
  return encoded;
}

/** Half a character, which no address can hold, becomes a sign that says so. */
function wellFormed(text) {
  return [...text].map((sign) => (/^[\ud800-\udfff]$/.test(sign) ? "\ufffd" : sign)).join("");
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function shortened(text) {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
