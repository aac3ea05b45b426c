// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {KeyAddedAct} from "../../../contracts/directory/IDirectoryActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {Call, ICarrier} from "../../../contracts/log/ICarrier.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {assertEq, assertTrue} from "../support/Assertions.sol";
import {CostlyWallet} from "../support/CostlyWallet.sol";
import {NoteFixture} from "../support/NoteFixture.sol";
import {NoteTakenAct} from "../support/NoteRegister.sol";
import {RudeRegister} from "../support/RudeRegister.sol";
import {vm} from "../support/Vm.sol";

contract CarrierTest is NoteFixture {
    uint32 private constant LIMIT = 300_000;

    RudeRegister private rude;

    function setUp() public override {
        super.setUp();
        rude = new RudeRegister();
        _admit(address(rude));
    }

    function test_carriesWhatIsGoodAndSaysWhatIsNot() public {
        Call[] memory calls = new Call[](3);
        calls[0] = _noteCall(LIMIT);
        calls[1] = _rudeCall(abi.encodeCall(RudeRegister.refuse, (7)));
        calls[2] = _noteCall(LIMIT);
        bytes memory reason = abi.encodeWithSelector(RudeRegister.RudeRegisterSays.selector, 7);
        uint256 before = _count();
        vm.expectEmit(address(carrier));
        emit ICarrier.Refused(1, reason);
        bytes[] memory reasons = carrier.carry(calls);
        assertEq(reasons.length, 3);
        assertEq(reasons[0], "");
        assertEq(reasons[1], reason);
        assertEq(reasons[2], "");
        assertEq(_count(), before + 2);
    }

    function test_carriesNothingAtAll() public {
        assertEq(carrier.carry(new Call[](0)).length, 0);
    }

    function test_saysWhyTheLogRefused() public {
        NoteTakenAct memory act = _note(officer);
        (Signed memory by, ) = _signNote(officer, act);
        vm.warp(block.timestamp + 31 days);
        bytes memory reason = _reason(Call(address(notes), LIMIT, abi.encodeCall(notes.take, (act, by))));
        assertEq(
            reason,
            abi.encodeWithSelector(
                IHistoryLog.HistoryLogActExpired.selector,
                act.envelope.validUntil,
                block.timestamp
            )
        );
    }

    function test_refusesAnAddressThatIsNoRegister() public {
        bytes memory reason = _reason(Call(address(1234), LIMIT, ""));
        assertEq(reason, abi.encodeWithSelector(ICarrier.CarrierNotARegister.selector, address(1234)));
    }

    function test_hasAWordForOutOfGas() public {
        bytes memory outOfGas = abi.encodeWithSelector(ICarrier.CarrierOutOfGas.selector, LIMIT);
        assertEq(_reason(_rudeCall(abi.encodeCall(RudeRegister.burn, ()))), outOfGas);
        assertEq(_reason(_rudeCall(abi.encodeCall(RudeRegister.burnBelow, ()))), outOfGas);
    }

    function testFuzz_anActEitherIsRecordedOrHasNoGas(uint32 gasLimit) public {
        gasLimit %= 200_000;
        uint256 before = _count();
        bytes memory reason = _reason(_noteCall(gasLimit));
        if (reason.length == 0) assertEq(_count(), before + 1);
        else assertEq(reason, abi.encodeWithSelector(ICarrier.CarrierOutOfGas.selector, gasLimit));
    }

    /// @dev What runs out is the wallet, which the log then takes for one that said no.
    function test_doesNotTakeAWalletWithoutGasForOneThatRefused() public {
        Call memory call = _walletCall();
        bytes memory outOfGas = abi.encodeWithSelector(ICarrier.CarrierOutOfGas.selector, LIMIT);
        assertEq(_reason(call), outOfGas);
        call.gasLimit = 3 * LIMIT;
        assertEq(_reason(call), "");
    }

    function test_hasAWordForSilence() public {
        bytes memory silence = abi.encodeWithSelector(ICarrier.CarrierNoReason.selector, address(rude));
        assertEq(_reason(_rudeCall(abi.encodeCall(RudeRegister.refuseAtLength, (0)))), silence);
        assertEq(_reason(_rudeCall("")), silence);
        assertEq(
            _reason(Call(address(notes), LIMIT, abi.encodePacked(notes.take.selector, "short"))),
            abi.encodeWithSelector(ICarrier.CarrierNoReason.selector, address(notes))
        );
    }

    function test_copiesNoMoreThanAReason() public {
        assertEq(_reason(_rudeCall(abi.encodeCall(RudeRegister.refuseAtLength, (1024)))).length, 1024);
        assertEq(_reason(_rudeCall(abi.encodeCall(RudeRegister.refuseAtLength, (50_000)))).length, 1024);
        assertEq(_reason(_rudeCall(abi.encodeCall(RudeRegister.succeed, ()))).length, 0);
    }

    function testFuzz_keepsReasonsOfAnyLengthApart(uint16 first, uint16 second) public {
        Call[] memory calls = new Call[](2);
        calls[0] = _rudeCall(abi.encodeCall(RudeRegister.refuseAtLength, (1 + (first % 1024))));
        calls[1] = _rudeCall(abi.encodeCall(RudeRegister.refuse, (second)));
        bytes[] memory reasons = carrier.carry(calls);
        assertEq(reasons[0], new bytes(1 + (first % 1024)));
        assertEq(reasons[1], abi.encodeWithSelector(RudeRegister.RudeRegisterSays.selector, second));
    }

    function test_starvesNoAct() public {
        Call[] memory calls = new Call[](2);
        calls[0] = _noteCall(LIMIT);
        calls[1] = _noteCall(LIMIT);
        uint256 before = _count();
        bytes memory data = abi.encodeCall(carrier.carry, (calls));
        // Enough for the first and most of the second, which EIP-150 would have let run out of gas.
        (bool success, bytes memory returned) = address(carrier).call{gas: LIMIT + 20_000}(data);
        assertTrue(!success, "the whole is refused");
        assertTrue(bytes4(returned) == ICarrier.CarrierCannotHonourLimit.selector, "and says so");
        assertEq(_count(), before);
        (success, ) = address(carrier).call{gas: 3 * LIMIT}(data);
        assertTrue(success, "with enough gas it goes through");
        assertEq(_count(), before + 2);
    }

    function testFuzz_anActGetsItsWholeLimitOrNothingGoes(uint32 gas) public {
        gas = 20_000 + (gas % 600_000);
        Call[] memory calls = new Call[](1);
        calls[0] = _noteCall(LIMIT);
        (bool success, bytes memory returned) = address(carrier).call{gas: gas}(
            abi.encodeCall(carrier.carry, (calls))
        );
        if (success) assertEq(abi.decode(returned, (bytes[]))[0], "");
        else assertTrue(gas < LIMIT + LIMIT / 10, "what is given is enough");
    }

    /// @dev The copy of a long act costs as much as a short one needs.
    function test_theLimitIsWholeHoweverLongTheAct() public {
        Call[] memory calls = new Call[](1);
        calls[0] = _rudeCall(abi.encodeCall(RudeRegister.requireGas, (LIMIT - 1000, new bytes(60_000))));
        bytes memory data = abi.encodeCall(carrier.carry, (calls));
        for (uint256 gas = LIMIT; gas < LIMIT + 50_000; gas += 1000) {
            (bool success, bytes memory returned) = address(carrier).call{gas: gas}(data);
            if (success) assertEq(abi.decode(returned, (bytes[]))[0], "");
        }
    }

    function _reason(Call memory call) private returns (bytes memory) {
        Call[] memory calls = new Call[](1);
        calls[0] = call;
        return carrier.carry(calls)[0];
    }

    function _noteCall(uint32 gasLimit) private view returns (Call memory) {
        NoteTakenAct memory act = _note(officer);
        (Signed memory by, ) = _signNote(officer, act);
        return Call(address(notes), gasLimit, abi.encodeCall(notes.take, (act, by)));
    }

    function _walletCall() private returns (Call memory) {
        bytes memory wallet = abi.encodePacked(new CostlyWallet());
        KeyAddedAct memory added = _keyAdded(officer, wallet, Schemes.CONTRACT, Roles.OFFICER);
        (Signed memory by, ) = _signKeyAdded(officer, added);
        directory.addKey(added, wallet, by, "");
        by = Signed(wallet, "");
        return Call(address(notes), LIMIT, abi.encodeCall(notes.take, (_note(officer), by)));
    }

    function _rudeCall(bytes memory data) private view returns (Call memory) {
        return Call(address(rude), LIMIT, data);
    }

    function _count() private view returns (uint256) {
        return uint256(vm.load(address(log), bytes32(uint256(1))));
    }
}
