import { z } from "zod";

const ProblemDetails = z.looseObject({
  type: z.string().default("about:blank"),
  title: z.string().default("The service answered with an error"),
  detail: z.string().optional(),
});

/** The service said no (RFC 9457): `kind` is the last part of the problem's type, such as "act-stale". */
export class ServiceProblem extends Error {
  override readonly name = "ServiceProblem";
  readonly kind: string;
  readonly status: number;
  /** Everything that the answer said, values included. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, body: unknown) {
    const parsed = ProblemDetails.safeParse(body);
    const details = parsed.success ? parsed.data : ProblemDetails.parse({});
    super(details.detail ?? `${details.title} (status ${status}).`);
    this.kind = details.type.split("/").at(-1) ?? "about:blank";
    this.status = status;
    this.details = details;
  }
}
