import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { ActWish } from "../client/ActWish.ts";
import type { ActKind } from "../domain/acts/Act.ts";
import { ACT_KINDS } from "../domain/acts/actKinds.ts";
import { malformedLines } from "../domain/acts/malformedLines.ts";
import { bytes32Schema, type Hex } from "../domain/Hex.ts";
import { CommandFailure } from "./CommandFailure.ts";
import { EXIT } from "./exitCodes.ts";

export const KINDS = Object.keys(ACT_KINDS) as ActKind[];

const members = z.record(z.string(), z.unknown());

export interface WishOptions {
  readonly subject?: string;
  readonly agreement?: string;
  readonly builtOn?: string;
  readonly values?: string;
  readonly content?: string;
}

type Wish = Omit<ActWish, "organisation">;

const WishFile = z.strictObject({
  kind: z.string(),
  subject: z.string().exactOptional(),
  agreement: z.string().exactOptional(),
  builtOn: bytes32Schema.exactOptional(),
  values: members.exactOptional(),
  content: members.exactOptional(),
});

/**
 * Wishes as somebody gives them at the terminal: several drafts, or one act with options. @throws CommandFailure
 */
export function wishesFromOptions(kindOrFiles: readonly string[], options: WishOptions): Wish[] {
  const [only, another] = kindOrFiles;
  if (only !== undefined && another === undefined) return [wishFromOptions(only, options)];
  const { subject, agreement, builtOn, values, content } = options;
  const given = Object.entries({ subject, agreement, "built-on": builtOn, values, content });
  const said = given.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`]));
  if (said.length > 0)
    throw new CommandFailure(`${said.join(", ")} can only be said of one act. Put it in the drafts.`, EXIT.usage);
  return kindOrFiles.map((file) => {
    if (!existsSync(file)) throw new CommandFailure(`There is no file "${file}". Check the path.`, EXIT.usage);
    return wishFromFile(file);
  });
}

/**
 * A wish as somebody gives it at the terminal: a kind with options, or the file that `counterfoil draft` began, which
 * options add to; who acts is found by the key.
 * @throws CommandFailure
 */
export function wishFromOptions(kindOrFile: string, options: WishOptions): Wish {
  const { subject, agreement, builtOn, values, content } = options;
  const begun: Wish = existsSync(kindOrFile) ? wishFromFile(kindOrFile) : { kind: kindNamed(kindOrFile) };
  return {
    ...begun,
    ...(subject === undefined ? {} : { subject }),
    ...(agreement === undefined ? {} : { agreement }),
    ...(builtOn === undefined ? {} : { builtOn: hashOf(builtOn) }),
    ...(values === undefined ? {} : { values: { ...begun.values, ...jsonOf(values, "--values") } }),
    ...(content === undefined ? {} : { content: jsonOf(content, "--content") }),
  };
}

function wishFromFile(path: string): Wish {
  const written = jsonOf(path, "The act");
  const parsed = WishFile.safeParse(written);
  if (parsed.success) return { ...parsed.data, kind: kindNamed(parsed.data.kind) };
  const message = `${path} is not a draft of an act:\n${malformedLines(parsed.error, written)}`;
  throw new CommandFailure(message, EXIT.usage);
}

export function kindNamed(text: string): ActKind {
  const kind = KINDS.find((known) => known === text);
  if (kind !== undefined) return kind;
  throw new CommandFailure(
    `There is no kind of act and no file "${text}". Kinds are: ${KINDS.join(", ")}.`,
    EXIT.usage,
  );
}

function hashOf(text: string): Hex {
  const parsed = bytes32Schema.safeParse(text.toLowerCase());
  if (parsed.success) return parsed.data;
  throw new CommandFailure(`"${text}" is no act's hash: expected 0x and 64 hexadecimal digits.`, EXIT.usage);
}

/** JSON given as such, or in a file. */
export function jsonOf(text: string, option: string): Record<string, unknown> {
  const isFile = !text.trimStart().startsWith("{");
  if (isFile && !existsSync(text)) throw new CommandFailure(`${option}: there is no file "${text}".`, EXIT.usage);
  try {
    return members.parse(JSON.parse(isFile ? readFileSync(text, "utf8") : text));
  } catch (error) {
    const where = error instanceof SyntaxError ? `: ${error.message}` : "";
    const what = isFile ? `The file ${text}` : option;
    throw new CommandFailure(`${what} does not hold a JSON object${where}.`, EXIT.usage);
  }
}
