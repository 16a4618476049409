import { isShortText, soundEntries, stored } from "../device/storage.js";

/**
 * Keeps the fields of a plan on this device: those that the reader has set; the others follow what is usual.
 * `show` is called whenever a field has changed, here, on another page or by Back. Gives what forgets the plan.
 */
export function keepPlan(name, fields, show) {
  const plan = stored(`plan.${name}`, (value) => soundEntries(value, (one) => (isShortText(one) || typeof one === "boolean" ? one : null)));
  let isOurs = false;
  const change = (edit) => {
    isOurs = true;
    plan.change(edit);
    isOurs = false;
    show();
  };
  const restore = () => {
    const kept = plan.read() ?? {};
    for (const field of fields) put(field, kept[keyOf(field)]);
    show();
  };
  for (const field of fields) {
    // A name is kept as it is typed; a date only when it is whole.
    field.addEventListener(field.type === "text" ? "input" : "change", () => change((kept) => ({ ...kept, [keyOf(field)]: held(field) })));
  }
  // What is being typed here must not be set while it is typed.
  plan.follow(() => isOurs || restore());
  // What was set before this module came counts too.
  const early = fields.filter((field) => held(field) !== usual(field));
  if (early.length) plan.change((kept) => ({ ...kept, ...Object.fromEntries(early.map((field) => [keyOf(field), held(field)])) }));
  else restore();
  return () => plan.change(() => null);
}

/** Boxes of one name are told apart by their value. */
function keyOf({ name, type, value }) {
  return type === "checkbox" && value !== "on" ? `${name}-${value}` : name;
}

function held(field) {
  return field.type === "checkbox" ? field.checked : field.value;
}

function usual(field) {
  return field.type === "checkbox" ? field.defaultChecked : field.defaultValue;
}

/** What a field cannot hold leaves it as it usually is. */
function put(field, kept) {
  if (field.type === "checkbox") field.checked = typeof kept === "boolean" ? kept : usual(field);
  else if (field.value !== kept) {
    field.value = typeof kept === "string" ? kept : "";
    if (!field.value) field.value = usual(field);
  }
}
