// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PaymentCorrectedAct, PaymentRecordedAct} from "../../../contracts/payment/IPaymentActs.sol";
import {
    DecisionCorrectedAct,
    DeliveryAcceptedAct,
    DeliveryAcceptedInPartAct
} from "../../../contracts/milestone/IMilestoneActs.sol";
import {
    AgreementEndedAct,
    AgreementOfferedAct,
    AgreementSignedAct,
    VariationOfferedAct,
    VariationSignedAct
} from "../../../contracts/agreement/IAgreementActs.sol";
import {MilestoneTerms} from "../../../contracts/milestone/IMilestoneRegister.sol";
import {MilestoneStates} from "../../../contracts/milestone/MilestoneStates.sol";
import {DeliveryFixture} from "../support/DeliveryFixture.sol";
import {Party} from "../support/LedgerFixture.sol";
import {vm} from "../support/Vm.sol";

/// @notice Lets both parties try anything on several agreements, and keeps who signed which digest.
/// @dev Every public function picks an act, right or wrong, and tries it through the function of the same name
/// that the handler alone may call: what is refused leaves no trace.
// solhint-disable avoid-low-level-calls, max-states-count
contract AgreementHandler is DeliveryFixture {
    uint256 private constant MOST_AGREEMENTS = 6;
    uint64 private constant ROOM = 350_000; // for three agreements without a framework

    struct Recorded {
        address register;
        bytes data;
    }

    bytes32[] public offers;
    mapping(bytes32 offer => bytes32 content) public signedByBuyer;
    mapping(bytes32 offer => bytes32 content) public signedBySupplier;
    mapping(bytes32 offer => bool isFramework) public isFramework;
    mapping(bytes32 offer => bytes32 framework) public frameworkOf;
    mapping(bytes32 offer => uint64 amount) public offeredAmount; // counts against the award's ceiling

    bool public movedBackwards;
    bool public acceptedReplay;
    bool public acceptedDecidingKey;

    bytes32[] private variations;
    mapping(bytes32 variation => VariationOfferedAct act) private variationActs;
    mapping(bytes32 variation => MilestoneTerms[] terms) private variationTerms;
    bytes32[] private paymentActs;
    Recorded[] private recorded;
    mapping(bytes32 offer => uint8 state) private states;
    mapping(bytes32 offer => mapping(uint16 number => uint8 state)) private milestoneStates;
    uint256 private clock;
    bool private isCorrecting;
    bool private isTrying;

    /// @dev Not by the sender: the fuzzer calls in the handler's name too.
    modifier onlyItself() {
        if (isTrying) _;
    }

    constructor() {
        _deployAgreements();
        awards.win(AWARD, supplier.number, ROOM);
        clock = block.timestamp;
        // A framework and an agreement in force, so that short sequences reach deliveries and payments.
        for (uint256 seed = 0; seed < 2; ++seed) {
            _offerSome(seed);
            (uint64 amount, , , , ) = agreements.termsOf(offers[seed]);
            _signSome(offers[seed], signedByBuyer[offers[seed]], amount);
        }
    }

    function offer(uint256 seed) external {
        if (offers.length < MOST_AGREEMENTS) _attempt(abi.encodeCall(this.tryOffer, (seed)));
    }

    function answer(uint256 seed) external {
        _attempt(abi.encodeCall(this.tryAnswer, (seed)));
    }

    function vary(uint256 seed) external {
        _attempt(abi.encodeCall(this.tryVary, (seed)));
    }

    function answerVariation(uint256 seed) external {
        _attempt(abi.encodeCall(this.tryAnswerVariation, (seed)));
    }

    function deliver(uint256 seed) external {
        _attempt(abi.encodeCall(this.tryDeliver, (seed)));
    }

    function decide(uint256 seed) external {
        _attempt(abi.encodeCall(this.tryDecide, (seed)));
    }

    function correctDecision(uint256 seed) external {
        isCorrecting = true;
        _attempt(abi.encodeCall(this.tryCorrectDecision, (seed)));
        isCorrecting = false;
    }

    function waive(uint256 seed) external {
        if (_random(seed, 7) % 8 == 0) _attempt(abi.encodeCall(this.tryWaive, (seed)));
    }

    function pay(uint256 seed) external {
        _attempt(abi.encodeCall(this.tryPay, (seed)));
    }

    function correctPayment(uint256 seed) external {
        _attempt(abi.encodeCall(this.tryCorrectPayment, (seed)));
    }

    function end(uint256 seed) external {
        if (_random(seed, 7) % 12 == 0) _attempt(abi.encodeCall(this.tryEnd, (seed)));
    }

    function wait(uint256 time) external {
        clock += time % 3 days;
    }

    /// @dev Whoever overheard an act carries it again.
    function replay(uint256 seed) external {
        if (recorded.length == 0) return;
        Recorded storage act = recorded[seed % recorded.length];
        vm.warp(clock);
        (bool done, ) = act.register.call(act.data);
        if (done) acceptedReplay = true;
    }

    function tryOffer(uint256 seed) external onlyItself {
        _offerSome(seed);
    }

    function tryAnswer(uint256 seed) external onlyItself {
        bytes32 id = _pick(seed);
        if (_random(seed, 1) % 12 == 0) {
            _withdraw(buyer, _withdrawAct(id));
            offeredAmount[id] = 0;
        } else if (_random(seed, 1) % 12 == 1) {
            _decline(supplier, _declineAct(id));
            offeredAmount[id] = 0;
        } else {
            // Now and then another content or amount than was offered.
            bytes32 signed = _random(seed, 2) % 4 == 0 ? _pick(_random(seed, 3)) : id;
            (uint64 amount, , , , ) = agreements.termsOf(id);
            if (_random(seed, 4) % 8 == 0) ++amount;
            _signSome(id, signedByBuyer[signed], amount);
        }
    }

    function tryVary(uint256 seed) external onlyItself {
        bytes32 id = _pick(seed);
        Party memory by = _random(seed, 1) % 2 == 0 ? buyer : supplier;
        MilestoneTerms[] memory terms =
            isFramework[id]
                ? new MilestoneTerms[](0)
                : _oneTerm(uint16(1 + (_random(seed, 2) % 3)), uint64(_random(seed, 3) % 50_000));
        VariationOfferedAct memory act = _variationAct(by, id, terms);
        act.envelope.content = keccak256(abi.encode("variation", variations.length));
        act.amount = uint64(50_000 + (_random(seed, 4) % 100_000));
        act.endsOn = act.endsOnBefore;
        bytes32 variation = _offerVariation(by, act, terms);
        variations.push(variation);
        variationActs[variation] = act;
        for (uint256 i = 0; i < terms.length; ++i) variationTerms[variation].push(terms[i]);
    }

    function tryAnswerVariation(uint256 seed) external onlyItself {
        bytes32 variation = variations[seed % variations.length];
        VariationOfferedAct memory act = variationActs[variation];
        bool byBuyer = act.envelope.organisation == buyer.number;
        if (_random(seed, 1) % 8 == 0) byBuyer = !byBuyer; // tries to sign its own
        Party memory by = byBuyer ? supplier : buyer;
        VariationSignedAct memory signed = _agreeing(by, act, variation);
        if (_random(seed, 2) % 8 == 0) ++signed.amount;
        _signVariation(by, signed, variationTerms[variation]);
    }

    function tryDeliver(uint256 seed) external onlyItself {
        agreed = _pick(seed);
        uint16 number = _number(seed);
        (, uint8 attempts, , , , ) = milestones.milestoneOf(agreed, number);
        _deliver(supplier, _deliverAct(number, attempts + 1));
    }

    function tryDecide(uint256 seed) external onlyItself {
        agreed = _pick(seed);
        uint16 number = _number(seed);
        (, uint8 attempts, , , , ) = milestones.milestoneOf(agreed, number);
        uint256 choice = _random(seed, 2) % 5;
        if (choice == 0) _reject(buyer, _rejectAct(number, attempts));
        else if (choice == 1) {
            DeliveryAcceptedAct memory act = _acceptAct(number, attempts);
            if (_random(seed, 3) % 4 == 0) ++act.payableAmount;
            _accept(buyer, act);
        } else {
            uint64 amount = uint64(_random(seed, 3) % 40_000);
            DeliveryAcceptedInPartAct memory act = _partAct(number, attempts, amount);
            _acceptInPart(_random(seed, 4) % 4 == 0 ? finance : buyer, act);
        }
    }

    function tryCorrectDecision(uint256 seed) external onlyItself {
        agreed = _pick(seed);
        uint64 amount = uint64(_random(seed, 2) % 40_000);
        uint8 outcome = uint8(1 + (_random(seed, 3) % 3));
        if (outcome == 1) (, , , amount, , ) = milestones.milestoneOf(agreed, _number(seed));
        DecisionCorrectedAct memory act = _correctAct(_number(seed), outcome, amount);
        _correct(buyer, act);
    }

    function tryWaive(uint256 seed) external onlyItself {
        agreed = _pick(seed);
        _waive(buyer, _waiveAct(_number(seed)));
    }

    function tryPay(uint256 seed) external onlyItself {
        agreed = _pick(seed);
        (, uint64 payableAmount, , ) = milestones.decisionOf(agreed, 1, 0);
        PaymentRecordedAct memory act = _payAct(uint64(_random(seed, 2) % (uint256(payableAmount) + 1_000)));
        bool byOfficer = _random(seed, 3) % 8 == 0; // who holds every role, and decides
        paymentActs.push(_recordPayment(byOfficer ? buyer : finance, act));
        if (byOfficer) acceptedDecidingKey = true;
    }

    function tryCorrectPayment(uint256 seed) external onlyItself {
        bytes32 payment = paymentActs[seed % paymentActs.length];
        (agreed, , , , , ) = payments.paymentOf(payment);
        PaymentCorrectedAct memory act = _correctPaymentAct(payment, uint64(_random(seed, 1) % 50_000));
        _correctPayment(finance, act);
    }

    function tryEnd(uint256 seed) external onlyItself {
        bytes32 id = _pick(seed);
        Party memory by = _random(seed, 1) % 2 == 0 ? buyer : supplier;
        AgreementEndedAct memory act = _endAct(by, id);
        _end(by, act);
    }

    function count() external view returns (uint256) {
        return offers.length;
    }

    function partiesOf(bytes32 id) external view returns (bytes32, uint32, uint32, uint8) {
        return agreements.partiesOf(id);
    }

    function termsOf(bytes32 id) external view returns (uint64 amount, uint64 allocated) {
        (amount, allocated, , , ) = agreements.termsOf(id);
    }

    function vatOf(bytes32 id) external view returns (uint64 vat, uint64 allocatedVat) {
        return agreements.vatOf(id);
    }

    function milestoneOf(
        bytes32 id,
        uint16 number
    ) external view returns (uint64[2] memory agreedOn, uint64[2] memory payableNow, uint64[2] memory paid) {
        (, , , agreedOn[0], agreedOn[1], ) = milestones.milestoneOf(id, number);
        (, payableNow[0], payableNow[1], ) = milestones.decisionOf(id, number, 0);
        (paid[0], paid[1], ) = payments.paidOnMilestone(id, number);
    }

    function paidOn(bytes32 id) external view returns (uint64) {
        return payments.paidOn(id);
    }

    function ceiling() external pure returns (uint64) {
        return ROOM;
    }

    function _onRecorded(address register, bytes memory data) internal override {
        recorded.push(Recorded(register, data));
    }

    function _offerSome(uint256 seed) private {
        bool asFramework = seed % 4 == 0;
        uint64 amount = uint64(20_000 + (_random(seed, 1) % 60_000));
        MilestoneTerms[] memory terms = asFramework ? new MilestoneTerms[](0) : _halves(amount);
        AgreementOfferedAct memory act = _offerAct(terms);
        act.envelope.content = keccak256(abi.encode("content", offers.length));
        act.isFramework = asFramework;
        if (!asFramework && _random(seed, 2) % 2 == 0) act.framework = _pick(0); // a framework, see constructor
        act.amount = asFramework ? 2 * amount : amount;
        act.openUntil = uint40(clock + 20 days);
        bytes32 id = _offer(buyer, act, terms);
        offers.push(id);
        signedByBuyer[id] = act.envelope.content;
        isFramework[id] = act.isFramework;
        frameworkOf[id] = act.framework;
        offeredAmount[id] = act.amount;
    }

    function _signSome(bytes32 id, bytes32 content, uint64 amount) private {
        AgreementSignedAct memory act = _signAct(id);
        (act.envelope.content, act.amount) = (content, amount);
        _signAgreement(supplier, act);
        signedBySupplier[id] = content;
    }

    function _attempt(bytes memory call) private {
        vm.warp(clock);
        isTrying = true;
        (bool done, ) = address(this).call(call);
        isTrying = false;
        if (done) _note();
    }

    /// @dev After every act: nothing went back to an earlier state, unless a decision was corrected.
    function _note() private {
        for (uint256 i = 0; i < offers.length; ++i) {
            bytes32 id = offers[i];
            (, , , uint8 state) = agreements.partiesOf(id);
            if (state < states[id]) movedBackwards = true;
            states[id] = state;
            for (uint16 number = 1; number <= 3; ++number) _noteMilestone(id, number);
        }
    }

    function _noteMilestone(bytes32 id, uint16 number) private {
        uint8 before = milestoneStates[id][number];
        (uint8 state, , , , , ) = milestones.milestoneOf(id, number);
        bool isFinal = before == MilestoneStates.ACCEPTED;
        bool begins = before != MilestoneStates.UNKNOWN && state <= MilestoneStates.AGREED;
        if (state != before && (begins || (isFinal && !isCorrecting))) movedBackwards = true;
        // Out of a waiver leads only a delivery that was made before it.
        bool isUndone = before == MilestoneStates.WAIVED && state != before;
        if (isUndone && state != MilestoneStates.DELIVERED) movedBackwards = true;
        milestoneStates[id][number] = state;
    }

    function _pick(uint256 seed) private view returns (bytes32) {
        return offers.length == 0 ? bytes32(0) : offers[seed % offers.length];
    }

    function _halves(uint64 amount) private pure returns (MilestoneTerms[] memory terms) {
        terms = _terms();
        (terms[0].amount, terms[1].amount) = (amount / 2, amount / 2);
        (terms[0].vat, terms[1].vat) = (amount / 10, amount / 10);
    }

    /// @dev Mostly milestone 1, which is the one that is paid.
    function _number(uint256 seed) private pure returns (uint16) {
        return _random(seed, 9) % 6 == 0 ? 2 : 1;
    }

    function _random(uint256 seed, uint256 salt) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, salt)));
    }
}
