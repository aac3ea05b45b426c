// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    AdmissionProposedAct,
    AuthorityLeftAct,
    EntryProposedAct,
    RecoveryObjectedAct,
    RecoveryProposedAct,
    RegisterReplacementProposedAct,
    RegisterStatusProposedAct,
    StandingProposedAct,
    VoteCastAct
} from "../../../contracts/consortium/IConsortiumActs.sol";
import {OrganisationRecoveredAct} from "../../../contracts/directory/IDirectoryActs.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Standings} from "../../../contracts/directory/Standings.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {Party} from "./ActSigner.sol";
import {assertEq} from "./Assertions.sol";
import {LedgerFixture} from "./LedgerFixture.sol";
import {TypeHashes} from "./TypeHashes.sol";

/// @notice Proposes, votes, suspends, leaves, objects and recovers.
abstract contract ConsortiumFixture is LedgerFixture {
    uint8 internal constant FOR = 1;
    uint8 internal constant AGAINST = 2;
    uint8 internal constant OPEN = 1;
    uint8 internal constant CARRIED = 2;
    uint8 internal constant FAILED = 3;
    bytes32 internal constant IDENTIFIER = keccak256("GB-LAE-NEW");

    // Proposals

    function _admission(
        Party memory proposer,
        Party memory candidate
    ) internal view returns (AdmissionProposedAct memory) {
        return
            AdmissionProposedAct({
                envelope: _envelope(proposer, Subjects.CONSORTIUM, 0, CONTENT),
                identifier: IDENTIFIER,
                key: keccak256(candidate.signer),
                scheme: Schemes.PLAIN,
                roles: OrganisationKinds.rolesOf(OrganisationKinds.AUTHORITY)
            });
    }

    function _propose(
        Party memory proposer,
        AdmissionProposedAct memory act,
        bytes memory key
    ) internal returns (bytes32 motion) {
        Signed memory by;
        (by, motion) = _signed(proposer, act);
        consortium.proposeAdmission(act, key, by);
    }

    function _proposeAdmission(Party memory proposer) internal returns (bytes32 motion) {
        Party memory candidate = _party(0, _newSecret(), IDENTIFIER);
        return _propose(proposer, _admission(proposer, candidate), candidate.signer);
    }

    function _entry(
        Party memory proposer,
        Party memory newcomer,
        bytes32 identifier,
        uint8 kind
    ) internal view returns (EntryProposedAct memory) {
        return
            EntryProposedAct({
                envelope: _envelope(proposer, Subjects.CONSORTIUM, 0, CONTENT),
                identifier: identifier,
                organisationKind: kind,
                key: keccak256(newcomer.signer),
                scheme: Schemes.PLAIN,
                roles: OrganisationKinds.rolesOf(kind)
            });
    }

    function _propose(
        Party memory proposer,
        EntryProposedAct memory act,
        bytes memory key
    ) internal returns (bytes32 motion) {
        Signed memory by;
        (by, motion) = _signed(proposer, act);
        consortium.proposeEntry(act, key, by);
    }

    function _status(
        Party memory proposer,
        address target,
        uint8 status
    ) internal view returns (RegisterStatusProposedAct memory) {
        return
            RegisterStatusProposedAct(_envelope(proposer, Subjects.CONSORTIUM, 0, CONTENT), target, status);
    }

    function _propose(
        Party memory proposer,
        RegisterStatusProposedAct memory act
    ) internal returns (bytes32 motion) {
        Signed memory by;
        (by, motion) = _signed(proposer, act);
        consortium.proposeRegisterStatus(act, by);
    }

    function _replacement(
        Party memory proposer,
        address target,
        address successor
    ) internal view returns (RegisterReplacementProposedAct memory) {
        return
            RegisterReplacementProposedAct(
                _envelope(proposer, Subjects.CONSORTIUM, 0, CONTENT),
                target,
                successor
            );
    }

    function _propose(
        Party memory proposer,
        RegisterReplacementProposedAct memory act
    ) internal returns (bytes32 motion) {
        Signed memory by;
        (by, motion) = _signed(proposer, act);
        consortium.proposeRegisterReplacement(act, by);
    }

    function _standing(
        Party memory proposer,
        Party memory concerned,
        uint8 standing
    ) internal view returns (StandingProposedAct memory) {
        return
            StandingProposedAct(
                _envelope(proposer, Subjects.CONSORTIUM, 0, CONTENT),
                concerned.number,
                standing
            );
    }

    function _propose(
        Party memory proposer,
        StandingProposedAct memory act
    ) internal returns (bytes32 motion) {
        Signed memory by;
        (by, motion) = _signed(proposer, act);
        consortium.proposeStanding(act, by);
    }

    function _recovery(
        Party memory proposer,
        Party memory concerned,
        Party memory renewed
    ) internal view returns (RecoveryProposedAct memory) {
        return
            RecoveryProposedAct({
                envelope: _envelope(proposer, Subjects.CONSORTIUM, 0, CONTENT),
                concerned: concerned.number,
                key: keccak256(renewed.signer),
                scheme: Schemes.PLAIN
            });
    }

    function _propose(
        Party memory proposer,
        RecoveryProposedAct memory act,
        Party memory renewed
    ) internal returns (bytes32 motion) {
        Signed memory by;
        (by, motion) = _signed(proposer, act);
        consortium.proposeRecovery(act, renewed.signer, by, _signature(renewed.secret, motion));
    }

    /// @return motion To give `concerned` the key of `renewed`, which is the same organisation.
    function _proposeRecovery(
        Party memory proposer,
        Party memory concerned
    ) internal returns (bytes32 motion, Party memory renewed) {
        renewed = _anotherKey(concerned);
        motion = _propose(proposer, _recovery(proposer, concerned, renewed), renewed);
    }

    // What follows

    function _ballot(
        Party memory voter,
        bytes32 motion,
        uint8 choice
    ) internal view returns (VoteCastAct memory) {
        return _ballotOn(voter, motion, choice, consortium.lastVoteOf(motion, voter.number));
    }

    function _ballotOn(
        Party memory voter,
        bytes32 motion,
        uint8 choice,
        bytes32 builtOn
    ) internal view returns (VoteCastAct memory) {
        return VoteCastAct(_envelope(voter, Subjects.CONSORTIUM, builtOn, CONTENT), motion, choice);
    }

    function _vote(Party memory voter, bytes32 motion, uint8 choice) internal returns (bytes32 actHash) {
        VoteCastAct memory act = _ballot(voter, motion, choice);
        Signed memory by;
        (by, actHash) = _signed(voter, act);
        consortium.vote(act, by);
    }

    /// @return carryingVote The hash of the last vote that the motion needed.
    function _carry(Party[] memory voters, bytes32 motion) internal returns (bytes32 carryingVote) {
        (, , uint32 concerned) = consortium.termsOf(motion);
        for (uint256 i = 0; i < voters.length; ++i) {
            (uint8 state, , ) = consortium.motionOf(motion);
            if (state != OPEN) return carryingVote;
            bool votes = voters[i].number != concerned && directory.seatOf(voters[i].number) != 0;
            if (votes) carryingVote = _vote(voters[i], motion, FOR);
        }
    }

    function _suspend(Party[] memory voters, Party memory concerned) internal {
        Party memory proposer = voters[0].number == concerned.number ? voters[1] : voters[0];
        _carry(voters, _propose(proposer, _standing(proposer, concerned, Standings.SUSPENDED)));
        assertEq(directory.standingOf(concerned.number), Standings.SUSPENDED);
    }

    function _leaving(Party memory party) internal view returns (AuthorityLeftAct memory) {
        return
            AuthorityLeftAct(
                _envelope(party, Subjects.CONSORTIUM, directory.lastActOf(party.number), CONTENT)
            );
    }

    function _leave(Party memory party) internal returns (bytes32 actHash) {
        AuthorityLeftAct memory act = _leaving(party);
        Signed memory by;
        (by, actHash) = _signed(party, act);
        consortium.leaveConsortium(act, by);
    }

    function _objecting(
        Party memory party,
        bytes32 motion
    ) internal view returns (RecoveryObjectedAct memory) {
        return RecoveryObjectedAct(_envelope(party, Subjects.CONSORTIUM, motion, CONTENT));
    }

    function _object(Party memory party, bytes32 motion) internal {
        RecoveryObjectedAct memory act = _objecting(party, motion);
        (Signed memory by, ) = _signed(party, act);
        consortium.objectToRecovery(act, by);
    }

    function _recovering(
        Party memory renewed,
        bytes32 motion
    ) internal view returns (OrganisationRecoveredAct memory) {
        return OrganisationRecoveredAct(_envelope(renewed, renewed.subject, motion, CONTENT));
    }

    function _recover(Party memory renewed, bytes32 motion) internal returns (bytes32 actHash) {
        OrganisationRecoveredAct memory act = _recovering(renewed, motion);
        Signed memory by;
        (by, actHash) = _signed(renewed, act);
        directory.recover(act, by);
    }

    /// @return renewed The same organisation with a key that nobody knows yet.
    function _anotherKey(Party memory party) internal returns (Party memory renewed) {
        renewed = _party(party.number, _newSecret(), 0);
        renewed.subject = party.subject;
    }

    function _expectMotion(bytes32 motion, uint8 state, uint32 votesFor, uint32 votesAgainst) internal view {
        (uint8 foundState, uint32 foundFor, uint32 foundAgainst) = consortium.motionOf(motion);
        assertEq(foundState, state);
        assertEq(foundFor, votesFor);
        assertEq(foundAgainst, votesAgainst);
    }

    // Signatures

    function _signed(
        Party memory party,
        AdmissionProposedAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return _signedHere(party, keccak256(abi.encode(TypeHashes.ADMISSION_PROPOSED, act)));
    }

    function _signed(
        Party memory party,
        EntryProposedAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return _signedHere(party, keccak256(abi.encode(TypeHashes.ENTRY_PROPOSED, act)));
    }

    function _signed(
        Party memory party,
        RegisterStatusProposedAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return _signedHere(party, keccak256(abi.encode(TypeHashes.REGISTER_STATUS_PROPOSED, act)));
    }

    function _signed(
        Party memory party,
        RegisterReplacementProposedAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return _signedHere(party, keccak256(abi.encode(TypeHashes.REGISTER_REPLACEMENT_PROPOSED, act)));
    }

    function _signed(
        Party memory party,
        StandingProposedAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return _signedHere(party, keccak256(abi.encode(TypeHashes.STANDING_PROPOSED, act)));
    }

    function _signed(
        Party memory party,
        RecoveryProposedAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return _signedHere(party, keccak256(abi.encode(TypeHashes.RECOVERY_PROPOSED, act)));
    }

    function _signed(
        Party memory party,
        RecoveryObjectedAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return _signedHere(party, keccak256(abi.encode(TypeHashes.RECOVERY_OBJECTED, act)));
    }

    function _signed(
        Party memory party,
        AuthorityLeftAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return _signedHere(party, keccak256(abi.encode(TypeHashes.AUTHORITY_LEFT, act)));
    }

    function _signed(
        Party memory party,
        VoteCastAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return _signedHere(party, keccak256(abi.encode(TypeHashes.VOTE_CAST, act)));
    }

    function _signed(
        Party memory party,
        OrganisationRecoveredAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return
            _sign(party, address(directory), keccak256(abi.encode(TypeHashes.ORGANISATION_RECOVERED, act)));
    }

    function _signedHere(
        Party memory party,
        bytes32 structHash
    ) private view returns (Signed memory, bytes32) {
        return _sign(party, address(consortium), structHash);
    }
}
