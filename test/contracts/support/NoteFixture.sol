// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Signed} from "../../../contracts/log/Act.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {LedgerFixture, Party} from "./LedgerFixture.sol";
import {NoteRegister, NoteTakenAct} from "./NoteRegister.sol";

/// @notice A ledger with the smallest register, to test the log and the carrier alone.
abstract contract NoteFixture is LedgerFixture {
    bytes32 internal constant SUBJECT = keccak256("subject");

    NoteRegister internal notes;
    Party internal officer;
    Party internal other;

    function setUp() public virtual {
        _deployCore();
        Party[] memory founders = _found(2);
        (officer, other) = (founders[0], founders[1]);
        notes = new NoteRegister(log);
        _admit(address(notes));
    }

    function _note(Party memory party) internal view returns (NoteTakenAct memory) {
        return
            NoteTakenAct({
                envelope: _envelope(party, SUBJECT, 0, CONTENT),
                roles: Roles.OFFICER,
                opens: false
            });
    }

    function _signNote(
        Party memory party,
        NoteTakenAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return _sign(party, address(notes), keccak256(abi.encode(notes.NOTE_TAKEN(), act)));
    }

    function _take(Party memory party, NoteTakenAct memory act) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _signNote(party, act);
        notes.take(act, by);
    }
}
