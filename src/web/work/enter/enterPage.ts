import { z } from "zod";
import { line } from "../../../domain/acts/contents/text.ts";
import { hexSchema } from "../../../domain/Hex.ts";
import { formatIdentifier, parseIdentifier } from "../../../domain/identifiers.ts";
import { NotAnIdentifier } from "../../../domain/NotAnIdentifier.ts";
import { Problem } from "../../../problems/Problem.ts";
import type { FormField } from "../form/FormField.ts";
import { type FieldError, readField } from "../form/readField.ts";
import type { Typed } from "../form/typedOf.ts";
import type { WorkAnswer, WorkPage } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";

const choice = (key: string, text: string) => ({ key, text, stands: key });
const common = { isOptional: false, hint: undefined };

const FIELDS: readonly FormField[] = [
  { ...common, is: "text", at: "/name", label: "What is the firm called?", isLong: false, unit: "" },
  {
    ...{ ...common, is: "text", at: "/identifier", label: "Under which identifier is it registered?" },
    ...{
      isLong: false,
      unit: "",
      hint: "With its register: GB-COH-01234567 for a company, GB-CHC-123456 for a charity.",
    },
  },
  {
    ...{ ...common, is: "choice", at: "/size", label: "How large is it?" },
    choices: [
      choice("micro", "Micro: fewer than 10 people"),
      choice("small", "Small: fewer than 50 people"),
      choice("medium", "Medium: fewer than 250 people"),
      choice("large", "Large"),
    ],
  },
  {
    ...{ ...common, is: "choice", at: "/social", label: "Is it a voluntary, community or social enterprise?" },
    choices: [choice("yes", "Yes"), choice("no", "No")],
  },
];

const Firm = z.object({
  name: line(),
  identifier: z.string().max(80),
  size: z.enum(["micro", "small", "medium", "large"]),
  social: z.enum(["yes", "no"]),
});
type Firm = z.infer<typeof Firm>;

/** verifier's address and the P-256 key */
const SIGNER_LENGTH = 2 + 2 * (20 + 64);

const MISSING: Readonly<Record<string, string>> = {
  "/name": "Say what the firm is called",
  "/identifier": "Say under which identifier it is registered",
  "/size": "Choose how large it is",
  "/social": "Choose whether it is a voluntary, community or social enterprise",
};

/** Where a new firm asks to be entered: three facts, then a passkey. */
export const enterPage: WorkPage = {
  isOpen: true,
  path: "/enter",
  get: () => Promise.resolve(ask(new URLSearchParams(), [])),
  post: async (services, { form }) => {
    const { firm, errors } = read(form);
    if (firm === undefined) return ask(form, errors);
    const signer = hexSchema.safeParse(form.get("signer")).data;
    if (signer === undefined) return askPasskey(form, firm);
    const verifier = services.ledger.identity.passkeyVerifier;
    if (verifier === undefined || signer.length !== SIGNER_LENGTH || !signer.startsWith(verifier))
      throw new Problem("request-invalid", "The browser did not send a passkey of this ledger. Ask again from /enter.");
    return keep(services, firm, { signer, isBackedUp: form.get("isBackedUp") === "yes" ? 1 : 0 });
  },
};

async function keep({ requests }: WorkServices, firm: Firm, key: { signer: string; isBackedUp: number }) {
  const { name, identifier, size, social } = firm;
  const id = await requests.begin({ ...key, name, identifier, size, voluntaryOrSocial: social === "yes" ? 1 : 0 });
  if (id !== undefined) return { goTo: `/enter/${id}` };
  throw new Problem(
    "too-many-requests",
    "Too many firms wait to be entered. Ask an authority to look at them, or come back later.",
  );
}

function read(form: Typed): { readonly firm: Firm | undefined; readonly errors: readonly FieldError[] } {
  const said: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const field of FIELDS) {
    const { answer } = readField(field, form, undefined);
    const text = typeof answer === "string" ? answer.trim() : "";
    if (text === "") errors.push({ name: `answer${field.at}`, message: MISSING[field.at] ?? "Say this" });
    said[field.at.slice(1)] = field.at === "/identifier" && text !== "" ? identifierIn(text, errors) : text;
  }
  return errors.length > 0 ? { firm: undefined, errors } : firmIn(said);
}

function firmIn(said: object) {
  const { data } = Firm.safeParse(said);
  const wrong = [{ name: "answer/name", message: "The name must be one line of at most 200 characters" }];
  return { firm: data, errors: data === undefined ? wrong : [] };
}

function identifierIn(text: string, errors: FieldError[]): string {
  try {
    return formatIdentifier(parseIdentifier(text));
  } catch (error) {
    if (!(error instanceof NotAnIdentifier)) throw error;
    errors.push({ name: "answer/identifier", message: error.message });
    return text;
  }
}

function ask(typed: Typed, errors: readonly FieldError[]): WorkAnswer {
  const model = {
    title: "Ask to be entered as a supplier",
    fields: FIELDS,
    typed: Object.fromEntries([...new Set(typed.keys())].map((name) => [name, typed.getAll(name)])),
    errors: Object.fromEntries(errors.map(({ name, message }) => [name, message])),
  };
  return { template: "work/enter/enter.njk", model, status: errors.length > 0 ? 422 : 200 };
}

function askPasskey(typed: Typed, firm: Firm): WorkAnswer {
  const hidden = [...typed].filter(([name]) => name.startsWith("answer/"));
  const model = { title: "Make a passkey", back: { href: "/enter" }, firm, hidden };
  return { template: "work/enter/passkey.njk", model };
}
