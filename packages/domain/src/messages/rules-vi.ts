import type { RuleCode } from './rule-codes.ts'

export const ruleMessagesVi: Readonly<Record<RuleCode, string>> = {
  NO_EDITION_THEN: 'Chưa có văn bản nào trong hệ thống có hiệu lực vào ngày {on}.',
  NOT_YET_REACHED: 'Hồ sơ chưa đến bước này.',
  AGE_UNKNOWN: 'Chưa ghi ngày sinh.',
  AGE_WITHIN:
    'Ngày chi bộ họp {on}: {months} tháng tuổi, trong khoảng từ {least} đến {most} tháng (đủ 18 đến đủ 60 tuổi).',
  AGE_BELOW:
    'Ngày chi bộ họp {on}: {months} tháng tuổi, chưa đủ {least} tháng (18 tuổi). Sớm nhất là ngày {earliestOn}.',
  AGE_ABOVE:
    'Ngày chi bộ họp {on}: {months} tháng tuổi, trên {most} tháng (60 tuổi), nên cần văn bản đồng ý của cấp tỉnh trước khi quyết định.',
  AGE_CONSENT_NOT_NEEDED: '{months} tháng tuổi, chưa quá {over} tháng: chưa cần văn bản đồng ý về tuổi.',
  AGE_CONSENT_GIVEN: 'Trên 60 tuổi, đã có văn bản đồng ý của cấp tỉnh ngày {issuedOn}, trước ngày quyết định.',
  AGE_CONSENT_NEEDED: 'Trên 60 tuổi: trước khi quyết định phải có văn bản đồng ý của ban thường vụ cấp tỉnh.',
  AGE_CONSENT_LACKING: 'Trên 60 tuổi mà chưa có văn bản đồng ý của cấp tỉnh trước ngày quyết định {on}.',
  EDUCATION_UNKNOWN: 'Chưa ghi trình độ học vấn.',
  EDUCATION_ENOUGH: 'Trình độ {education:education}, đạt mức tối thiểu {least:education}.',
  EDUCATION_BELOW: 'Trình độ {education:education}, dưới mức tối thiểu {least:education}.',
  EDUCATION_BY_AREA: 'Trình độ {education:education}, dưới {least:education}; địa bàn này được áp dụng mức riêng.',
  AREA_RULE_NOT_NEEDED: 'Địa bàn không thuộc diện có mức học vấn riêng.',
  AREA_EDUCATION_ENOUGH: 'Trình độ {education:education}, đạt mức {least:education} của địa bàn.',
  AREA_EDUCATION_BELOW: 'Trình độ {education:education}, dưới mức {least:education} của địa bàn.',
  AREA_EDUCATION_BY_ELDER: 'Già làng, người có uy tín: áp dụng điều kiện riêng.',
  ELDER_UNKNOWN:
    'Trình độ {education:education}, dưới {least:education}; chưa ghi có phải già làng, người có uy tín hay không.',
  ELDER_RULE_NOT_NEEDED: 'Không thuộc diện già làng, người có uy tín cần văn bản đồng ý.',
  ELDER_CONSENT_GIVEN: 'Biết đọc, biết viết và đã có văn bản đồng ý của cấp tỉnh ngày {issuedOn}.',
  ELDER_CONSENT_LATER: 'Văn bản đồng ý của cấp tỉnh có sau ngày chi bộ họp {on}.',
  ELDER_CONSENT_NEEDED: 'Chưa ghi văn bản đồng ý của cấp tỉnh về trình độ học vấn.',
  CERTIFICATE_NOT_RECORDED: 'Chưa ghi giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng.',
  CERTIFICATE_LATER: 'Giấy chứng nhận cấp ngày {issuedOn}, sau ngày chi bộ họp {on}.',
  CERTIFICATE_VALID: 'Giấy chứng nhận cấp ngày {issuedOn} còn giá trị đến hết ngày {validUntil}; chi bộ họp ngày {on}.',
  CERTIFICATE_EXPIRED:
    'Giấy chứng nhận cấp ngày {issuedOn} chỉ có giá trị {months} tháng, đến hết ngày {validUntil}; ngày chi bộ họp {on} đã hết hạn.',
  PAPER_NOT_RECORDED: 'Chưa ghi “{paper:paperKind}”.',
  PAPERS_VALID: 'Các giấy tờ còn trong thời hạn {months} tháng vào ngày chi bộ họp {on}.',
  PAPER_STALE:
    '“{paper:paperKind}” ngày {issuedOn} chỉ có giá trị {months} tháng, đến hết ngày {validUntil}; ngày chi bộ họp {on} đã quá hạn, cần làm lại.',
  PAPER_LATER: '“{paper:paperKind}” ngày {issuedOn}, sau ngày chi bộ họp {on}.',
  PAPERS_IN_ORDER: 'Đơn, lý lịch và thẩm tra đúng thứ tự ngày.',
  PAPERS_OUT_OF_ORDER: '“{paper:paperKind}” ngày {issuedOn} lại trước “{earlierPaper:paperKind}” ngày {earlierOn}.',
  MENTOR_NOT_ASSIGNED: 'Ngày {on} chưa có ai được phân công giúp đỡ.',
  MENTOR_ACQUAINTED:
    'Đảng viên chính thức, cùng đơn vị {months} tháng tính đến ngày phân công {on} (ít nhất {least} tháng).',
  ACQUAINTANCE_UNKNOWN:
    'Chưa ghi người giúp đỡ cùng đơn vị với quần chúng từ khi nào (cần ít nhất {least} tháng vào ngày phân công {on}).',
  ACQUAINTANCE_TOO_SHORT:
    'Cùng đơn vị từ ngày {acquaintedSince}: mới {months} tháng vào ngày phân công {on}, chưa đủ {least} tháng. Sớm nhất là ngày {earliestOn}.',
  ACQUAINTANCE_NOT_ASKED: 'Người giúp đỡ nhận thay người khác: chưa cần đủ 12 tháng cùng đơn vị.',
  MENTOR_OFFICIAL_UNKNOWN: 'Chưa ghi ngày người giúp đỡ là đảng viên chính thức (phân công ngày {on}).',
  MENTOR_NOT_OFFICIAL_THEN:
    'Ngày phân công {on}, người giúp đỡ chưa là đảng viên chính thức (chính thức từ ngày {officialSince}).',
  MENTOR_UNDER_DISCIPLINE: 'Người giúp đỡ đang bị kỷ luật từ ngày {since}; xét vào ngày {on}.',
  MENTOR_SERVES_NO_MORE: 'Người giúp đỡ thôi làm nhiệm vụ từ sau ngày {endedOn}; xét vào ngày {on}.',
  NO_REPLACEMENT_MENTOR: 'Không có người giúp đỡ nhận thay vào ngày {on}.',
  REPLACEMENT_MENTOR_OFFICIAL: 'Người nhận thay là đảng viên chính thức vào ngày phân công {on}.',
  INTRODUCERS_NOT_RECORDED: 'Chưa ghi người giới thiệu (cần ít nhất {least} đảng viên chính thức).',
  INTRODUCERS_ENOUGH:
    'Có {members} đảng viên chính thức và {organisations} tổ chức giới thiệu (cần ít nhất {least} đảng viên).',
  INTRODUCERS_TOO_FEW:
    'Mới có {members} đảng viên chính thức và {organisations} tổ chức giới thiệu, cần ít nhất {least} đảng viên chính thức.',
  INTRODUCER_STANDING_UNKNOWN:
    'Chưa ghi ngày chính thức của người giới thiệu: mới rõ {members} đảng viên chính thức và {organisations} tổ chức, cần ít nhất {least}.',
  VERIFICATION_NOT_RECORDED: 'Chưa ghi việc thẩm tra: {relation:relation}.',
  VERIFICATIONS_DONE: 'Đã thẩm tra đủ {verified} người tính đến ngày {on}.',
  VERIFICATION_PENDING: 'Còn {pending} người chưa thẩm tra xong vào ngày {on}, trong đó có: {relation:relation}.',
  VOTE_NOT_RECORDED: 'Chưa ghi kết quả biểu quyết của chi bộ (ngày {on}).',
  VOTE_REACHES:
    '{inFavour} phiếu tán thành trên {denominator} đảng viên phải tính, cần ít nhất {needed} ({officialMembers} chính thức, trừ {registeredElsewhere} sinh hoạt nơi khác, trừ {exemptedAbsent} được miễn và vắng).',
  VOTE_FALLS_SHORT:
    'Mới {inFavour} phiếu tán thành trên {denominator} đảng viên phải tính, cần ít nhất {needed} ({officialMembers} chính thức, trừ {registeredElsewhere} sinh hoạt nơi khác, trừ {exemptedAbsent} được miễn và vắng).',
  VOTE_DECIDED_ABOVE: 'Sau ba lần biểu quyết, cấp trên đã cho tiếp tục (ngày {on}).',
  DENOMINATOR_COUNTED:
    'Số phải tính là {denominator}: {officialMembers} chính thức, trừ {registeredElsewhere} sinh hoạt nơi khác, trừ {exemptedAbsent} được miễn và vắng; có mặt {present}.',
  DENOMINATOR_IMPOSSIBLE:
    'Số liệu biểu quyết chưa khớp: phải tính {denominator} ({officialMembers} chính thức, trừ {registeredElsewhere}, trừ {exemptedAbsent}) mà có mặt {present}.',
  COMMITTEE_VOTE_NOT_RECORDED: 'Chưa ghi kết quả biểu quyết của đảng ủy (ngày {on}).',
  COMMITTEE_VOTE_NOT_ASKED: 'Quy định đang có hiệu lực ngày {on} chưa đòi hỏi biểu quyết của đảng ủy trung gian.',
  COMMITTEE_PASSED_OVER:
    'Chi bộ thuộc đảng bộ có đảng ủy, nhưng đảng ủy chưa biểu quyết đề nghị trước ngày quyết định {on}.',
  DECIDING_BODY_UNKNOWN: 'Chưa ghi cấp nào quyết định ngày {on}; có thẩm quyền là: {competent:decidingBody}.',
  DECIDED_BY_COMPETENT: '{body:decidingBody} quyết định ngày {on}, đúng thẩm quyền.',
  DECIDED_BY_ANOTHER: '{body:decidingBody} quyết định ngày {on}, nhưng thẩm quyền thuộc về: {competent:decidingBody}.',
  CELL_LARGE_ENOUGH: 'Chi bộ có {members} đảng viên chính thức (ít nhất {least}).',
  CELL_TOO_SMALL:
    'Chi bộ chỉ có {members} đảng viên chính thức, chưa đủ {least} để quyết nghị; cấp trên cần bổ sung hoặc ghép chi bộ.',
  CELL_SIZE_UNKNOWN: 'Chưa ghi số đảng viên chính thức của chi bộ (cần ít nhất {least}).',
  CEREMONY_IN_TIME: 'Lễ kết nạp ngày {on}, trong {days} ngày làm việc kể từ ngày {from} (hạn cuối {lastOn}).',
  CEREMONY_LATE:
    'Lễ kết nạp ngày {on}, quá {days} ngày làm việc kể từ ngày {from} (hạn cuối {lastOn}) mà chưa có văn bản cấp trên đồng ý.',
  CEREMONY_LATE_WITH_CONSENT:
    'Lễ kết nạp ngày {on}, quá {days} ngày làm việc kể từ ngày {from} (hạn cuối {lastOn}); cấp trên đã đồng ý ngày {consentOn}.',
  DECISION_RECEIPT_UNKNOWN:
    'Chưa ghi ngày nhận quyết định kết nạp; {days} ngày làm việc được tính từ ngày đó đến ngày lễ {on}.',
  CALENDAR_UNKNOWN: 'Lịch ngày nghỉ chưa có cho thời gian {days} ngày làm việc kể từ ngày {from} (xét vào ngày {on}).',
  PROBATION_OVER: 'Đã hết {months} tháng dự bị kể từ ngày lễ {ceremonyOn}: từ ngày {earliestOn}; xét vào ngày {on}.',
  PROBATION_RUNS: 'Ngày {on} chưa hết {months} tháng dự bị kể từ ngày lễ {ceremonyOn}. Sớm nhất là ngày {earliestOn}.',
  COURSE_PASSED: 'Có giấy chứng nhận lớp đảng viên mới ngày {issuedOn}, trước ngày xét {on}.',
  COURSE_LATER: 'Giấy chứng nhận lớp đảng viên mới ngày {issuedOn}, sau ngày xét {on}.',
  COURSE_NOT_RECORDED: 'Chưa ghi giấy chứng nhận lớp đảng viên mới (xét ngày {on}).',
  RECOGNITION_IN_TIME:
    'Chi bộ xét ngày {on}, trong {days} ngày làm việc kể từ khi hết dự bị ngày {from} (hạn cuối {lastOn}).',
  RECOGNITION_TOO_EARLY:
    'Nghị quyết của chi bộ ngày {on}, khi chưa hết dự bị (hết ngày {from}; sau đó có {days} ngày làm việc, đến {lastOn}). Sớm nhất là ngày {earliestOn}.',
  RECOGNITION_LATE:
    'Chi bộ xét ngày {on}, quá {days} ngày làm việc kể từ khi hết dự bị ngày {from} (hạn cuối {lastOn}) mà chưa có văn bản cấp trên đồng ý.',
  RECOGNITION_LATE_WITH_CONSENT:
    'Chi bộ xét ngày {on}, quá {days} ngày làm việc kể từ khi hết dự bị ngày {from} (hạn cuối {lastOn}); cấp trên đã đồng ý ngày {consentOn}.',
  RESOLUTION_NOT_RECORDED: 'Chưa ghi nghị quyết của chi bộ đề nghị công nhận chính thức (hết dự bị ngày {from}).',
  OFFICIAL_FROM: 'Là đảng viên chính thức từ ngày {from}, đúng 12 tháng sau lễ kết nạp ngày {ceremonyOn}, dù xét chậm.',
  NO_UNDECIDED_VOTE: 'Chưa có lần biểu quyết nào không đủ hai phần ba.',
  VOTES_LEFT: 'Đã {votes} lần biểu quyết không đủ hai phần ba; đến {most} lần thì báo cáo cấp trên.',
  VOTES_EXHAUSTED:
    'Đã {votes} lần biểu quyết không đủ hai phần ba (giới hạn {most}): phải báo cáo cấp trên quyết định.',
  SENIORITY_FROM: 'Tuổi đảng tính từ ngày quyết định kết nạp {from}.',
  NO_TRANSFER: 'Hồ sơ không chuyển sang chi bộ khác.',
  TRANSFER_CERTIFIED: 'Nơi cũ đã xác nhận ngày {issuedOn} cho việc chuyển bắt đầu ngày {startedOn}.',
  TRANSFER_CERTIFICATE_LACKING: 'Chưa ghi giấy xác nhận của nơi cũ cho việc chuyển bắt đầu ngày {startedOn}.',
  NEW_CELL_MENTOR_LACKING:
    'Nơi mới nhận ngày {acceptedOn} (chuyển từ ngày {startedOn}, xác nhận ngày {issuedOn}) nhưng chưa phân công người giúp đỡ.',
  NO_MEMBER_TRANSFER: 'Không có việc chuyển sinh hoạt của đảng viên.',
  TRANSFER_IN_TIME: 'Chuyển sinh hoạt từ ngày {from} đến ngày {on}, trong {days} ngày làm việc (hạn cuối {lastOn}).',
  TRANSFER_LATE: 'Chuyển sinh hoạt từ ngày {from} đến ngày {on}, quá {days} ngày làm việc (hạn cuối {lastOn}).',
  FIRST_ADMISSION: 'Kết nạp lần đầu.',
  MEMBERSHIP_NOT_RECORDED: 'Chưa ghi lần là đảng viên trước đây.',
  READMISSION_POSSIBLE: 'Ra khỏi Đảng ngày {leftOn}, đến ngày {on} đã đủ {months} tháng.',
  READMISSION_TOO_SOON:
    'Ra khỏi Đảng ngày {leftOn}, đến ngày {on} chưa đủ {months} tháng. Sớm nhất là ngày {earliestOn}.',
  READMISSION_ONCE_ONLY: 'Đã kết nạp lại {readmissions} lần; chỉ được kết nạp lại một lần.',
  READMISSION_CRIME_TOO_RECENT:
    'Xóa án tích ngày {crimeClearedOn}, đến ngày {on} chưa đủ {months} tháng. Sớm nhất là ngày {earliestOn}.',
  READMISSION_CONSENT_LACKING: 'Chưa ghi văn bản cấp tỉnh đồng ý kết nạp lại trước ngày quyết định {on}.',
  NOT_BARRED: 'Không thuộc năm trường hợp không xem xét kết nạp lại.',
  BARRED_FOR_GOOD: 'Thuộc trường hợp không xem xét kết nạp lại: {group:barredGroup}.',
}
