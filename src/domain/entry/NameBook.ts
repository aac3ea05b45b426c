import type { StateOf } from "../acts/procedures.ts";
import { stateWords } from "../acts/stateNames.ts";
import { bytes32Schema, type Hex } from "../Hex.ts";
import { NotClear, theOneCalled } from "./NotClear.ts";

export interface NamedOrganisation {
  readonly number: number;
  readonly name: string;
  readonly identifier: string | null;
}

export interface NamedAgreement {
  readonly id: Hex;
  readonly reference: string | null;
  readonly title: string;
  readonly state: StateOf<"agreement">;
  readonly buyer: Pick<NamedOrganisation, "number">;
  readonly supplier: Pick<NamedOrganisation, "number" | "name">;
  /** The act that offered it. */
  readonly offer: { readonly sequence: number };
}

/** An agreement that is meant, with its reference where it was looked up. */
type AgreementMeant = Pick<NamedAgreement, "id"> & Partial<Pick<NamedAgreement, "reference">>;

/** Where names are looked up: the records, or a service that has them. */
export interface NameSource {
  /** By its number or one of its identifiers. */
  organisation(numberOrIdentifier: string): Promise<NamedOrganisation | undefined>;
  /** Those in whose names all words occur. */
  organisations(words: string): Promise<readonly NamedOrganisation[]>;
  agreements(called: { reference: string } | { text: string }): Promise<readonly NamedAgreement[]>;
  actNumbered(sequence: number): Promise<Hex | undefined>;
}

/** Whoever asks needs no key, so one wish cannot have everything looked up. */
const MOST_NAMES = 50;

/** What people call organisations and agreements, as acts sign them. Each name is looked up once. */
export class NameBook {
  readonly #source: NameSource;
  readonly #known = new Map<string, Promise<NamedOrganisation>>();
  #others = 0;

  constructor(source: NameSource) {
    this.#source = source;
  }

  /** An organisation by its number, an identifier, its name or words of it. @throws NotClear */
  async organisation(name: string): Promise<NamedOrganisation> {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#requireFew();
    const found = this.#organisation(name);
    this.#known.set(name, found);
    return found;
  }

  /** The hash of an act by its number. @throws NotClear */
  async act(sequence: number): Promise<Hex> {
    this.#requireFew();
    this.#others += 1;
    const found = await this.#source.actNumbered(sequence);
    if (found !== undefined) return found;
    throw new NotClear(`There is no act ${sequence} on this ledger yet. Numbers of acts stand in every history.`);
  }

  /**
   * An agreement by its id, its buyer's reference, its title, or the number of the act that offered it: first of all
   * one to which the signer is party. An offer that was declined or withdrawn does not stand in the way of the next one
   * under the same reference.
   * @throws NotClear
   */
  async agreement(name: string, signer: number): Promise<AgreementMeant> {
    const id = bytes32Schema.safeParse(name);
    if (id.success) return { id: id.data };
    this.#requireFew();
    this.#others += 1;
    const found = await this.#agreementsCalled(name);
    if (found.length === 0) {
      const byAct = /^(?:act )?\d{1,12}$/.test(name) ? Number(name.replace("act ", "")) : undefined;
      const offer = byAct === undefined ? undefined : await this.#source.actNumbered(byAct);
      if (offer !== undefined) return { id: offer };
    }
    return theOneCalled("agreement", name, likeliest(found, signer), agreementWords);
  }

  async #organisation(name: string): Promise<NamedOrganisation> {
    const exactly = await this.#source.organisation(name);
    if (exactly !== undefined) return exactly;
    const found = /^\d+$/.test(name) ? [] : await this.#source.organisations(name);
    const called = found.filter((one) => one.name.toLowerCase() === name.trim().toLowerCase());
    return theOneCalled("organisation", name, called.length > 0 ? called : found, organisationWords);
  }

  async #agreementsCalled(name: string): Promise<readonly NamedAgreement[]> {
    const found = await this.#source.agreements({ reference: name });
    if (found.length > 0 || /^\d+$/.test(name)) return found;
    const about = await this.#source.agreements({ text: name });
    const titled = about.filter(({ title }) => title.toLowerCase() === name.trim().toLowerCase());
    return titled.length > 0 ? titled : about;
  }

  #requireFew(): void {
    if (this.#known.size + this.#others < MOST_NAMES) return;
    throw new NotClear(`This calls more than ${MOST_NAMES} things by name. Give the others by number or id.`);
  }
}

/** The signer's own before others', and those that stand before those that ended without an agreement. */
function likeliest(found: readonly NamedAgreement[], signer: number): readonly NamedAgreement[] {
  const own = found.filter(({ buyer, supplier }) => buyer.number === signer || supplier.number === signer);
  const near = own.length > 0 ? own : found;
  const standing = near.filter(({ state }) => state !== "declined" && state !== "withdrawn");
  return standing.length > 0 ? standing : near;
}

function agreementWords({ reference, title, supplier, state, offer }: NamedAgreement): string {
  const what = (reference ?? title).slice(0, 40);
  return `act ${offer.sequence} (${what} with ${supplier.name.slice(0, 40)}, ${stateWords("agreement", state)})`;
}

function organisationWords({ number, name, identifier }: NamedOrganisation): string {
  return `${number} (${name.slice(0, 50)}${identifier === null ? "" : `, ${identifier}`})`;
}
