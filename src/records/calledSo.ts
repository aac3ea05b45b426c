import type { Page } from "../audit/views.ts";
import { isHex } from "../domain/Hex.ts";

interface Called {
  readonly reference: string;
  readonly title: string;
}

/** Things under a reference, else under a title, else those in which all words occur. @param list by words */
export async function calledSo<Row extends Called>(
  name: string,
  list: (text: string) => Promise<Page<Row>>,
): Promise<readonly Row[]> {
  if (isHex(name)) return [];
  const { items } = await list(name);
  const referred = items.filter(({ reference }) => reference === name);
  if (referred.length > 0) return referred;
  const titled = items.filter(({ title }) => title.toLowerCase() === name.trim().toLowerCase());
  return titled.length > 0 ? titled : items;
}
