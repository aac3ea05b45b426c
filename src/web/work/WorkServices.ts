import type { Drafts } from "../../accounts/Drafts.ts";
import type { EntryRequests } from "../../accounts/EntryRequests.ts";
import type { Invitations } from "../../accounts/Invitations.ts";
import type { Sessions } from "../../accounts/Sessions.ts";
import type { SignInChallenges } from "../../accounts/SignInChallenges.ts";
import type { Services } from "../../http/services.ts";
import type { WebServices } from "../WebServices.ts";
import type { DemonstrationPeople } from "./DemonstrationPeople.ts";

/** All that working pages need: what the reading pages have, and what records acts. */
export interface WorkServices extends WebServices {
  readonly sessions: Sessions;
  readonly challenges: SignInChallenges;
  readonly drafts: Drafts;
  readonly invitations: Invitations;
  readonly requests: EntryRequests;
  readonly service: Services;
  /** Whom a visitor may act as; left out where the ledger is for real, or holds no demonstration. */
  readonly people?: DemonstrationPeople;
}
