import { normaliseIdentifier, type OrganisationIdentifier } from "./identifiers.ts";

/** One of the 33 local authorities of London. */
export interface LondonAuthority {
  /** Code of the Office for National Statistics. */
  readonly gssCode: string;
  readonly name: string;
  readonly shortName: string;
  /** Three letters of ISO 3166-2:GB and of org-id.guide's GB-LAE. */
  readonly localAuthorityCode: string;
  /** Public procurement organisation number, where one was seen in a notice (August 2026). */
  readonly ppon?: string;
}

// Names and codes: mySociety, uk_local_authority_names_and_codes (MIT); PPONs: notices of Find a Tender (OGL v3.0).
const FACTS: readonly (readonly [gss: string, name: string, shortName: string, code: string, ppon?: string])[] = [
  ["E09000001", "City of London Corporation", "City of London", "LND", "PYQD-1693-MYXR"],
  ["E09000002", "London Borough of Barking and Dagenham", "Barking and Dagenham", "BDG", "PPYP-9821-RZGJ"],
  ["E09000003", "London Borough of Barnet", "Barnet", "BNE"],
  ["E09000004", "London Borough of Bexley", "Bexley", "BEX"],
  ["E09000005", "London Borough of Brent", "Brent", "BEN"],
  ["E09000006", "London Borough of Bromley", "Bromley", "BRY", "PBBG-1282-YCXD"],
  ["E09000007", "London Borough of Camden", "Camden", "CMD", "PZXL-5842-VBBG"],
  ["E09000008", "London Borough of Croydon", "Croydon", "CRY"],
  ["E09000009", "London Borough of Ealing", "Ealing", "EAL"],
  ["E09000010", "London Borough of Enfield", "Enfield", "ENF", "PRYN-6967-GTQP"],
  ["E09000011", "Royal Borough of Greenwich", "Greenwich", "GRE", "PXBB-6689-HZVL"],
  ["E09000012", "London Borough of Hackney", "Hackney", "HCK", "PRZC-5592-DDDV"],
  ["E09000013", "London Borough of Hammersmith & Fulham", "Hammersmith and Fulham", "HMF", "PHTW-6333-BQGD"],
  ["E09000014", "London Borough of Haringey", "Haringey", "HRY", "PBHY-1866-HTLD"],
  ["E09000015", "London Borough of Harrow", "Harrow", "HRW", "PQRC-2343-GRQR"],
  ["E09000016", "London Borough of Havering", "Havering", "HAV"],
  ["E09000017", "London Borough of Hillingdon", "Hillingdon", "HIL", "PHZZ-4724-NYPH"],
  ["E09000018", "London Borough of Hounslow", "Hounslow", "HNS"],
  ["E09000019", "London Borough of Islington", "Islington", "ISL", "PBMD-2513-CWJJ"],
  ["E09000020", "Royal Borough of Kensington and Chelsea", "Kensington and Chelsea", "KEC", "PPRX-1592-MXGN"],
  ["E09000021", "Royal Borough of Kingston upon Thames", "Kingston upon Thames", "KTT", "PWRN-9366-HZGV"],
  ["E09000022", "London Borough of Lambeth", "Lambeth", "LBH"],
  ["E09000023", "London Borough of Lewisham", "Lewisham", "LEW", "PYXG-1482-BYWG"],
  ["E09000024", "London Borough of Merton", "Merton", "MRT"],
  ["E09000025", "London Borough of Newham", "Newham", "NWM"],
  ["E09000026", "London Borough of Redbridge", "Redbridge", "RDB"],
  ["E09000027", "London Borough of Richmond upon Thames", "Richmond upon Thames", "RIC", "PWCN-8355-HHZL"],
  ["E09000028", "London Borough of Southwark", "Southwark", "SWK", "PXTW-7647-VDLV"],
  ["E09000029", "London Borough of Sutton", "Sutton", "STN", "PJMC-1445-VCVG"],
  ["E09000030", "London Borough of Tower Hamlets", "Tower Hamlets", "TWH", "PQBL-2673-MVYG"],
  ["E09000031", "London Borough of Waltham Forest", "Waltham Forest", "WFT", "PPJN-6757-NZZZ"],
  ["E09000032", "London Borough of Wandsworth", "Wandsworth", "WND", "PVLQ-8225-QVHT"],
  ["E09000033", "City of Westminster", "Westminster", "WSM", "PJVD-6261-BPPJ"],
];

export const londonAuthorities: readonly LondonAuthority[] = FACTS.map(([gssCode, name, shortName, code, ppon]) => ({
  gssCode,
  name,
  shortName,
  localAuthorityCode: code,
  ...(ppon === undefined ? {} : { ppon }),
}));

/** The authority's identifier that its organisation is entered with: GB-LAE, which every authority has. */
export function identifierOf(authority: LondonAuthority): OrganisationIdentifier {
  return { scheme: "GB-LAE", id: authority.localAuthorityCode };
}

/**
 * The London authority that a notice means, by one of its identifiers first and by its name else.
 * Nothing is guessed: a name must be one of the spellings that public notices use for the authority as a whole.
 */
export function recogniseAuthority(party: {
  readonly name?: string | undefined;
  readonly identifiers?: readonly { readonly scheme?: string | undefined; readonly id?: string | undefined }[];
}): LondonAuthority | undefined {
  for (const { scheme, id } of party.identifiers ?? []) {
    const found = scheme !== undefined && id !== undefined ? byIdentifier(scheme, id) : undefined;
    if (found !== undefined) return found;
  }
  return party.name === undefined ? undefined : BY_NAME.get(plainName(party.name));
}

function byIdentifier(scheme: string, id: string): LondonAuthority | undefined {
  try {
    const identifier = normaliseIdentifier(scheme, id);
    return BY_IDENTIFIER.get(`${identifier.scheme}-${identifier.id}`);
  } catch {
    return undefined; // a notice may hold anything; what is no identifier identifies nobody
  }
}

const BY_IDENTIFIER: ReadonlyMap<string, LondonAuthority> = new Map(
  londonAuthorities.flatMap((authority) => [
    [`GB-LAE-${authority.localAuthorityCode}`, authority] as const,
    ...(authority.ppon === undefined ? [] : [[`GB-PPON-${authority.ppon}`, authority] as const]),
  ]),
);

/** Other names that notices use: the City's corporate name, and councils that are cities or royal boroughs. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "mayor and commonalty and citizens of the city of london": "LND",
  "city of london": "LND",
  "corporation of london": "LND",
  "city of westminster": "WSM",
  "city of westminster council": "WSM",
};

const BY_NAME: ReadonlyMap<string, LondonAuthority> = new Map([
  ...londonAuthorities.flatMap((authority) => spellings(authority).map((spelling) => [spelling, authority] as const)),
  ...londonAuthorities.flatMap((authority) =>
    Object.entries(OTHER_NAMES)
      .filter(([, code]) => code === authority.localAuthorityCode)
      .map(([name]) => [name, authority] as const),
  ),
]);

function spellings(authority: LondonAuthority): string[] {
  const place = plainName(authority.shortName);
  return [
    plainName(authority.name),
    place,
    ...["london borough of", "royal borough of", "council of the london borough of"].flatMap((style) => [
      `${style} ${place}`,
      `${style} ${place} council`,
    ]),
    ...["council", "borough council", "london borough council", "city council"].map((style) => `${place} ${style}`),
  ];
}

/** A name as it is compared: letters only, "&" as "and", without "the" before and abbreviations in brackets. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replaceAll("&", " and ")
    .replace(/\blb\b/g, "london borough of")
    .replace(/\brb\b/g, "royal borough of")
    .replace(/[^a-z]+/g, " ")
    .trim()
    .replace(/^the /, "")
    .replace(/^mayor and burgesses of (?:the )?/, "")
    .replace(/\b(of) of\b/g, "$1");
}
