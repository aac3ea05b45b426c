// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AgreementStates} from "../../../contracts/agreement/AgreementStates.sol";
import {assertTrue} from "../support/Assertions.sol";
import {AgreementHandler} from "./AgreementHandler.t.sol";

/// @notice What holds after any sequence of acts on agreements, milestones and payments.
contract AgreementInvariantsTest {
    AgreementHandler private handler;

    function setUp() public {
        handler = new AgreementHandler();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_noAgreementIsInForceWithoutTwoSignaturesOnOneDigest() public view {
        for (uint256 i = 0; i < handler.count(); ++i) {
            bytes32 id = handler.offers(i);
            (, , , uint8 state) = handler.partiesOf(id);
            bool bothSigned = handler.signedBySupplier(id) == handler.signedByBuyer(id);
            assertTrue(
                bothSigned == (state >= AgreementStates.IN_FORCE),
                "in force if and only if both signed"
            );
        }
    }

    function invariant_paidIsWithinPayableAndThatWithinAgreed() public view {
        for (uint256 i = 0; i < handler.count(); ++i) {
            bytes32 id = handler.offers(i);
            uint256 sum = 0;
            uint256 vatSum = 0;
            uint256 paidSum = 0;
            for (uint16 number = 1; number <= 3; ++number) {
                (uint64[2] memory agreed, uint64[2] memory payableNow, uint64[2] memory paid) = handler
                    .milestoneOf(id, number);
                assertTrue(paid[0] <= payableNow[0] && payableNow[0] <= agreed[0], "net");
                assertTrue(paid[1] <= payableNow[1] && payableNow[1] <= agreed[1], "VAT");
                sum += agreed[0];
                vatSum += agreed[1];
                paidSum += paid[0];
            }
            assertTrue(handler.paidOn(id) == paidSum, "paid under the agreement");
            (uint64 amount, uint64 allocated) = handler.termsOf(id);
            (uint64 vat, uint64 allocatedVat) = handler.vatOf(id);
            if (handler.isFramework(id)) continue;
            assertTrue(allocated == sum && sum <= amount, "milestones");
            assertTrue(allocatedVat == vatSum && vatSum <= vat, "their VAT");
        }
    }

    function invariant_callOffsStayWithinTheirFramework() public view {
        for (uint256 i = 0; i < handler.count(); ++i) {
            if (!handler.isFramework(handler.offers(i))) continue;
            (uint64 amount, uint64 allocated) = handler.termsOf(handler.offers(i));
            assertTrue(allocated <= amount, "called off");
            (uint64 vat, uint64 allocatedVat) = handler.vatOf(handler.offers(i));
            assertTrue(allocatedVat <= vat, "the VAT called off");
            assertTrue(allocated == _calledOff(handler.offers(i)), "each counted once");
        }
    }

    function invariant_openOffersAndAgreementsStayWithinTheAwardsCeiling() public view {
        uint256 offered = 0;
        for (uint256 i = 0; i < handler.count(); ++i) {
            bytes32 id = handler.offers(i);
            if (handler.frameworkOf(id) != 0 || handler.offeredAmount(id) == 0) continue;
            (uint64 amount, ) = handler.termsOf(id); // with its variations
            offered += amount;
        }
        assertTrue(offered <= handler.ceiling(), "ceiling");
    }

    function invariant_nothingMovesBackwardsButByACorrection() public view {
        assertTrue(!handler.movedBackwards(), "moved backwards");
    }

    function invariant_noReplayIsAccepted() public view {
        assertTrue(!handler.acceptedReplay(), "an act was recorded twice");
    }

    function invariant_whoDecidedDoesNotPay() public view {
        assertTrue(!handler.acceptedDecidingKey(), "one key decided and paid");
    }

    function _calledOff(bytes32 framework) private view returns (uint256 sum) {
        for (uint256 i = 0; i < handler.count(); ++i) {
            bytes32 id = handler.offers(i);
            (, , , uint8 state) = handler.partiesOf(id);
            if (handler.frameworkOf(id) != framework || state < AgreementStates.IN_FORCE) continue;
            (uint64 amount, ) = handler.termsOf(id);
            sum += amount;
        }
    }
}
