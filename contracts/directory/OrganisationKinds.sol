// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../libraries/Roles.sol";

/// @notice What an organisation is, and which roles its keys may hold.
library OrganisationKinds {
    uint8 internal constant AUTHORITY = 1;
    uint8 internal constant SUPPLIER = 2;
    uint8 internal constant AUDITOR = 3;
    uint8 internal constant RECORDER = 4;

    /// @return mask The roles that a key of such an organisation may hold; 0 for an unknown kind.
    function rolesOf(uint8 kind) internal pure returns (uint16 mask) {
        if (kind == AUTHORITY) {
            return
                Roles.ADMINISTRATOR |
                Roles.OFFICER |
                Roles.FINANCE |
                Roles.REPRESENTATIVE |
                Roles.RECORDER |
                Roles.ASSESSOR;
        }
        if (kind == SUPPLIER) return Roles.ADMINISTRATOR | Roles.SIGNATORY;
        if (kind == AUDITOR) return Roles.ADMINISTRATOR | Roles.AUDITOR | Roles.RECORDER;
        if (kind == RECORDER) return Roles.ADMINISTRATOR | Roles.RECORDER;
        return 0;
    }

    /// @notice Entered by a vote: who decides, and whose records others believe.
    function needsMotion(uint8 kind) internal pure returns (bool) {
        return kind == AUTHORITY || kind == AUDITOR || kind == RECORDER;
    }
}
