import { z } from "zod";
import { contentFacts } from "../contentFacts.ts";

const milestonesSchema = z.object({
  milestones: z.array(z.object({ number: z.number(), title: z.string().optional() })),
});

/** What lists show of an agreement's or a variation's content, read leniently. */
export function agreementFacts(content: unknown): {
  title: string | undefined;
  reference: string | undefined;
  milestoneTitles: ReadonlyMap<number, string>;
} {
  const milestones = milestonesSchema.safeParse(content).data?.milestones ?? [];
  const titles = milestones.flatMap(({ number, title }) => (title === undefined ? [] : [[number, title] as const]));
  const { title, reference } = contentFacts(content);
  return { title, reference, milestoneTitles: new Map(titles) };
}
