import { asRecord } from "../../../domain/entry/asRecord.ts";

/* Parts of a draft by JSON pointer. Members of our schemas have neither "~" nor "/" in their names. */

function segmentsOf(pointer: string): string[] {
  return pointer === "" ? [] : pointer.slice(1).split("/");
}

/** What stands at a pointer; undefined where nothing does. */
export function memberAt(value: unknown, pointer: string): unknown {
  return segmentsOf(pointer).reduce<unknown>((part, name) => {
    if (Array.isArray(part)) return /^\d+$/.test(name) ? part[Number(name)] : undefined;
    const record = asRecord(part);
    return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
  }, value);
}

/** The same value with another part at a pointer; undefined takes it away. */
export function withMember(value: unknown, pointer: string, part: unknown): unknown {
  const [name, ...rest] = segmentsOf(pointer);
  if (name === undefined) return part;
  const inner = rest.length === 0 ? part : withMember(memberAt(value, `/${name}`), `/${rest.join("/")}`, part);
  if (Array.isArray(value)) return withItem(value, Number(name), inner);
  const others = Object.entries(asRecord(value) ?? {}).filter(([other]) => other !== name);
  const at = Object.keys(asRecord(value) ?? {}).indexOf(name);
  if (inner !== undefined) others.splice(at < 0 ? others.length : at, 0, [name, inner]);
  return Object.fromEntries(others);
}

function withItem(list: readonly unknown[], index: number, item: unknown): unknown[] {
  if (item === undefined) return list.filter((_, place) => place !== index);
  return index < list.length ? list.map((other, place) => (place === index ? item : other)) : [...list, item];
}
