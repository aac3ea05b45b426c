/** "17:30" of "5:30pm", "17.30" or "midday", with "BST" or "GMT" where that was typed; undefined for what is no time. */
export function clockOf(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  const [, time = "", zone] = /^(.*?)\s*(bst|gmt)?$/.exec(plain) ?? [];
  const clock = time === "midday" ? "12:00" : time === "midnight" ? "00:00" : inFull(time);
  return clock === undefined ? undefined : `${clock}${zone === undefined ? "" : ` ${zone.toUpperCase()}`}`;
}

function inFull(time: string): string | undefined {
  const [, hours, minutes = "00", half] = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/.exec(time) ?? [];
  if (hours === undefined || (half === undefined && !/[:.]/.test(time))) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === "pm" ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || (half !== undefined && Number(hours) > 12)) return undefined;
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}
