// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What a key may do for its organisation: bits of a mask.
library Roles {
    uint16 internal constant ADMINISTRATOR = 1; // adds and revokes its organisation's keys, renames it
    uint16 internal constant OFFICER = 2; // an authority's procurement officer
    uint16 internal constant FINANCE = 4; // an authority's officer who records invoices and payments
    uint16 internal constant REPRESENTATIVE = 8; // votes for its authority in the consortium
    uint16 internal constant SIGNATORY = 16; // commits a supplier
    uint16 internal constant AUDITOR = 32;
    uint16 internal constant RECORDER = 64; // records external publications as evidence
    uint16 internal constant ASSESSOR = 128; // assesses tenders and bids for its authority
    uint16 internal constant ANY = type(uint16).max;
}
