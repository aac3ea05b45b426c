import { type RawBuilder, sql, type SqlBool } from "kysely";

/**
 * The condition that a procurement of a buyer is linked to a publication that names it, for rows `n` (a named buyer)
 * and `i` (the authority that it is). Whoever links a notice must not hide another authority's gap with that, nor by
 * naming the other as a member: so it is the buyer's own procurement, or one of a group of buyers that the notice
 * itself names, the lead among them, wherever it names this buyer.
 */
export const IS_COVERED: RawBuilder<SqlBool> = sql<SqlBool>`exists (
  select 1 from "noticeLinks" as "l" inner join "procurements" as "p" on "p"."id" = "l"."procurement"
  where "l"."process" = "n"."process" and "l"."linked" = 1 and ("p"."lead" = "i"."number" or (
    exists (
      select 1 from "procurementParties" as "m"
      where "m"."procurement" = "p"."id" and "m"."organisation" = "i"."number" and "m"."role" = 'authority'
    )
    and not exists (
      select 1 from "noticeBuyers" as "own" where "own"."process" = "n"."process" and "own"."digest" = "n"."digest"
      and not exists (
        select 1 from "noticeBuyers" as "b" inner join "organisationIdentifiers" as "j" on "j"."digest" = "b"."digest"
        where "b"."sequence" = "own"."sequence" and "j"."number" = "p"."lead"
      )
    )
  ))
)`;

/**
 * The condition that a link `l` of a procurement `p` can be its notice: a publication that is known to name other
 * member authorities, and neither its lead nor a member, is somebody else's.
 */
export const CAN_BE_ITS_NOTICE: RawBuilder<SqlBool> = sql<SqlBool>`(
  not exists (
    select 1 from "namedBuyers" as "n" inner join "organisationIdentifiers" as "i" on "i"."digest" = "n"."digest"
    inner join "organisations" as "o" on "o"."number" = "i"."number" and "o"."kind" = 'authority'
    where "n"."process" = "l"."process"
  )
  or exists (
    select 1 from "namedBuyers" as "n" inner join "organisationIdentifiers" as "i" on "i"."digest" = "n"."digest"
    inner join "procurementParties" as "m" on "m"."organisation" = "i"."number" and "m"."procurement" = "p"."id"
    where "n"."process" = "l"."process" and "m"."role" = 'authority'
  )
)`;
