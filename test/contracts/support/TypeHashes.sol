// SPDX-License-Identifier: MIT
// Written by test/domain/vectors/make_vectors.py from docs/format.md.
pragma solidity 0.8.37;

/// @notice Hashes of the types that acts are signed under.
library TypeHashes {
    bytes32 internal constant ORGANISATION_ENTERED =
        0x80838ed245069f5bb12e7228a033aeb5c8133bcd0f200bd03fcbbac7dfe6b6be;
    bytes32 internal constant ORGANISATION_CONFIRMED =
        0x5ee6a549913b4261afbc9d0dcb1324c2b44d63c75378c0bf4b3be9fd61ed2f97;
    bytes32 internal constant ORGANISATION_RENAMED =
        0x85bc2987cea5185bb3020a0da1f231b00da17739ce039a7c258b28d949dea946;
    bytes32 internal constant IDENTIFIER_ADDED =
        0x36b91f2decea54d63003b1df25d890c8eb057ef05370fd4e406c433141991315;
    bytes32 internal constant KEY_ADDED = 0xf801095ab21aa6c0246b05c23c2a57e8ee89fb42ace1a1c6c2e6a6c42291725d;
    bytes32 internal constant KEY_REVOKED =
        0x98bdb0b318fa8dd4da067f53d205483b699c1d593f7a06f3be7ecd7619107c85;
    bytes32 internal constant IDENTIFIER_CONFIRMED =
        0x1c4d578a99e78b621841501a9d8d7ff28cc6bf05936f42222097166c014db39b;
    bytes32 internal constant ORGANISATION_RECOVERED =
        0x6cfd04cdb0b7ff62694421cbdf3ff68727609cd00cd0b03a10bb6ea579a49a27;
    bytes32 internal constant FOUNDING_SIGNED =
        0x2d215a0522e92b69adefb57a70614959e20bd17de4e68cb4d74beb0f14658544;
    bytes32 internal constant ADMISSION_PROPOSED =
        0xea8d8734dc283e428bf9c488bc8d64e1fbc43f5884caeb043afc86c159e592f8;
    bytes32 internal constant REGISTER_STATUS_PROPOSED =
        0x14030ce1f187aa1a0586abddaa62707474bc5c0b01d3c52da0156b4107f8d0be;
    bytes32 internal constant VOTE_CAST = 0x78abb22d06508e5a9576bf102e27391f033c8d2dc7afe5287789c5bbe6819218;
    bytes32 internal constant STANDING_PROPOSED =
        0x8321b3f66c0721a0b4e3fa115985416077ea9dd6c2584b2366926b0991ba9964;
    bytes32 internal constant AUTHORITY_LEFT =
        0x7d8c58d8a7abc44017c1c8bb9d628214a1a6a146631fa588ca6cde2e9c36f69d;
    bytes32 internal constant ENTRY_PROPOSED =
        0xbb01b098bde487873f4d2067678f0b00c560fbb456bb8569f3ae6d274e108f93;
    bytes32 internal constant RECOVERY_PROPOSED =
        0x69b7025867ee2e52a4de71f78092787f30c58ad2e43315d2802ada416c34de89;
    bytes32 internal constant RECOVERY_OBJECTED =
        0x298f0b2d38c4bff15e6ac96f218edddd41b1a2ceab53b9dc789fd98ffc4a4d23;
    bytes32 internal constant REGISTER_REPLACEMENT_PROPOSED =
        0x45ccdf8f2e6a480358279c52ad31840e14e3ba034c6f6010137752ee7d9795a1;
    bytes32 internal constant PLAN_PUBLISHED =
        0xdf34e9caad32b662ded898825869af7ad385e908e0757f2da09e654f26254b51;
    bytes32 internal constant PLAN_CHANGED =
        0xa69cbfcb676125594e52adddc4eeba67bcf9d977deb5be3dfaa6113a38f4f609;
    bytes32 internal constant PLAN_DROPPED =
        0x9c0c238fd4656a083b0394dc22938860da01cf60a9845c5f437de6119f3ed012;
    bytes32 internal constant PLAN_JOINED =
        0x026405dbe6c58b1eeb5ac52b910c5ae07a6ece685dfd791baad1391aa1f5919c;
    bytes32 internal constant PLAN_DECLINED =
        0x928eb61bfd4760045eda7d7455ac7b26ca2b02e28f43c482a88f17d400654f79;
    bytes32 internal constant PLAN_CONVERTED =
        0x3d1d2663123af363d695fa7a3db1fa977ebd73b9d13b963b19eef2cfa10f3c74;
    bytes32 internal constant PROCUREMENT_OPENED =
        0xb0d51d66482f3e7025e64ce783b7667d2098c743f5c9b1306951c801838e2b38;
    bytes32 internal constant NOTICE_LINKED =
        0x35180047efe76809657fe26f0aecd39fc70afc42bb8105b3be6285f96cab0223;
    bytes32 internal constant NOTICE_UNLINKED =
        0xc3218738df27bb37d84b344b16f3bbfa5dae7a1f3ea8a098704da067b92d8b79;
    bytes32 internal constant PROCUREMENT_AMENDED =
        0x0394c04c61509882140c18d87e423e0551c2c012ffb8c67c87163939864535ed;
    bytes32 internal constant TENDER_PUBLISHED =
        0x98b9774e8d08e36dbf38b996536cb88eb1909e93112bcd8f1dd5cbb1d4e384ec;
    bytes32 internal constant TENDER_AMENDED =
        0x9ca90eb1f4ceb4b2711fb3dc0f38b30c3e56d39355ee224072634462afac3ab4;
    bytes32 internal constant TENDER_CLARIFIED =
        0x62c7bd020559684a0abcc7d0d55310d6a662e659ddf8c8114fc790f547a43b56;
    bytes32 internal constant TENDER_WITHDRAWN =
        0x3aaedae22ff01558818db51a915a46abb606cb5e092ded51bbc9d25fc6b9a018;
    bytes32 internal constant AWARD_DECIDED =
        0xf6153832b19250626a3dec3a2114dafa0d8a74a119901562714dae490d9b8354;
    bytes32 internal constant PROCUREMENT_CANCELLED =
        0x5f844e0c1515550c272ff465fc062ce96073b8bfd8b31d3583ebb6e5b35589d9;
    bytes32 internal constant AGREEMENT_OFFERED =
        0x344b2c94fcc807ec409135da6478f1f476c53efa407d6000d8119f301e500524;
    bytes32 internal constant OFFER_WITHDRAWN =
        0x4bcdaac4a9f655b129b4c4de7ea2740fb13e9ef31b6f83b053906aaf2f948b6c;
    bytes32 internal constant OFFER_QUESTIONED =
        0x0b7c47a1339dad761bc3bfe89a0790ec0ed0ad0298bf7b7b3cbff0d364212bd7;
    bytes32 internal constant AGREEMENT_DECLINED =
        0x0b0fe2f19d581aa45f5156516989ef263d914a3afc2e36239bb503e4f98e1553;
    bytes32 internal constant AGREEMENT_SIGNED =
        0xe37498208853fa511757facbfbe91b40313ed1ea42d8e17e61490e48a055c3c9;
    bytes32 internal constant VARIATION_OFFERED =
        0xc63d1b2cf57ba01a7d5a0b254d57e5f034340e89dc32d62cec74fc81d749d4cb;
    bytes32 internal constant VARIATION_WITHDRAWN =
        0x08caddb062d1e6d9e60df21adf64768ab1faba311847eec77187ef5226de48a2;
    bytes32 internal constant VARIATION_DECLINED =
        0xe5f6e42c7149f0e98cc2c225f4536ed43d3193c6583f85798f6e837dc63f6257;
    bytes32 internal constant VARIATION_SIGNED =
        0xbd43eb6d09de8f7db2192723bce4f3cec7588dc4aa4b22dc79f3fbe5021fd38e;
    bytes32 internal constant AGREEMENT_ENDED =
        0xa7f4f61350fc8940643d36128fa0d3962e6706250501dfe27bd09f6d81699cbc;
    bytes32 internal constant QUESTION_ANSWERED =
        0x7c7e5f2c852710aeb691250aa10d4afb8439d7df3813fea611d8da9555f591f0;
    bytes32 internal constant MILESTONE_DELIVERED =
        0x28ff985f9ce3f87f6cf2bd1fa5a4531761f24805b6f72a3450c202c021acbc41;
    bytes32 internal constant DELIVERY_ACCEPTED =
        0xed468aac925386a4cc2fc68145739692dded589e3fd01e3c67ae11157242d214;
    bytes32 internal constant DELIVERY_ACCEPTED_IN_PART =
        0xe8606003b5c2efd3122c58e407e5c7cc1a150675900e2507bbe0a4e8f334cdb6;
    bytes32 internal constant DELIVERY_REJECTED =
        0xeb65f99ebb4dbc464f4497812963700c2beec21630b6b76a2430666f075563a4;
    bytes32 internal constant MILESTONE_WAIVED =
        0x052ef8eb81161f142782193a96f939dac41094d540f08a00bcbaabb2062ea8ee;
    bytes32 internal constant DECISION_CORRECTED =
        0x9263afe2934d2067ad591765075847136838f654524f37246606aa9c14092f49;
    bytes32 internal constant INVOICE_RECORDED =
        0x2d51ef7f4d08a7d31f8fa4d4d05824901911de533b5659ae7d8244dd90712d70;
    bytes32 internal constant INVOICE_RECEIVED =
        0x743c90782b5aa3f828d882b0e9b56216fb4999985c2f1832c765c041cee7d1db;
    bytes32 internal constant INVOICE_DISPUTED =
        0x27aae76f3880302780697d0fc2f288013e2bd3ca27aff69461c915775c9deed3;
    bytes32 internal constant PAYMENT_RECORDED =
        0xf737b878a6bbfd58d774f02a92d9c1efef6cb286bf28a4c8bc0ed09d5a9aaba1;
    bytes32 internal constant PAYMENT_CORRECTED =
        0x2dc7366d5a8fd08d79ba95d3a085ec0041fd239c280d3cef7115fe4a83a3f03e;
    bytes32 internal constant PAYMENT_CONFIRMED =
        0x4a4b89f47400fb748890e4336c3a3801e6fc0fef154df09c5b61499d3b9bce01;
    bytes32 internal constant PAYMENT_CONTESTED =
        0x862a40ba2173e24a7d58d382f084ae1d7143dad384e32d78338c7a49b01cd45f;
    bytes32 internal constant INVOICE_WITHDRAWN =
        0x0de118ada2822e9003ff4dba91ea670971e27b3d4ee3463f1bc3ce34dac398b8;
    bytes32 internal constant INVOICE_CREDITED =
        0x27dbba90deef46e72323aa384b10405d72b4d55e2f913484e11f2adc0be23236;
    bytes32 internal constant NOTICE_RECORDED =
        0x528386988b5506b00b84c05dc9d82bb18f90ae310c2d7246c74912524f7a5e8e;
    bytes32 internal constant ACT_AFFIRMED =
        0xa930a97bafadc800fdfa05279ff27aafd5ec0afbd7eb6e06a80cd22419601a65;
    bytes32 internal constant ACT_DISOWNED =
        0xbbcce0ec99413a7039ee335659d417301ded4cb72b2eda1a63fd8e96889de9e9;
    bytes32 internal constant DOCUMENT_TAKEN_DOWN =
        0x609ea25e98325b961eb50f8c850959882b4c56d94a6be422461d2a5ae1a4edab;
}
