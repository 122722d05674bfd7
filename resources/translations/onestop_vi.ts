<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
<context>
    <name>ActDialog</name>
    <message>
        <source>Leave it</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>was: {value}</source>
        <translation>đang ghi: {value}</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Whoever of the unit takes it</source>
        <translation>Người nào trong phòng nhận cũng được</translation>
    </message>
    <message>
        <source>{step}. {what}</source>
        <translation>{step}. {what}</translation>
    </message>
    <message>
        <source>Next: step {step}, {what}</source>
        <translation>Bước sau: bước {step}, {what}</translation>
    </message>
    <message>
        <source>Then waits for: {agencies}</source>
        <translation>Sau đó chờ: {agencies}</translation>
    </message>
    <message>
        <source>Now with: {name}</source>
        <translation>Đang giữ: {name}</translation>
    </message>
    <message>
        <source>Nobody has taken it on yet.</source>
        <translation>Chưa có người nhận việc.</translation>
    </message>
    <message>
        <source>Nobody else may do this step. Name a substitute, or give somebody the role in the office file.</source>
        <translation>Không còn ai khác làm được bước này. Đặt người làm thay, hoặc thêm vai trò cho người khác trong tệp cơ quan.</translation>
    </message>
    <message>
        <source>May be asked until {limit} ({decree}).</source>
        <translation>Được yêu cầu bổ sung đến {limit} ({decree}).</translation>
    </message>
    <message>
        <source>The clock stands still; when the papers are complete the time begins anew.</source>
        <translation>Đồng hồ dừng; khi đủ giấy tờ, thời hạn tính lại từ đầu.</translation>
    </message>
    <message>
        <source>The clock stands still; when the papers are complete it goes on where it stood.</source>
        <translation>Đồng hồ dừng; khi đủ giấy tờ, thời hạn tính tiếp.</translation>
    </message>
    <message>
        <source>The clock stands still; when the money is there the time begins anew.</source>
        <translation>Đồng hồ dừng; khi nộp đủ tiền, thời hạn tính lại từ đầu.</translation>
    </message>
    <message>
        <source>The clock stands still; when the money is there it goes on where it stood.</source>
        <translation>Đồng hồ dừng; khi nộp đủ tiền, thời hạn tính tiếp.</translation>
    </message>
    <message>
        <source>Afterwards print the supplement request: Ctrl+P.</source>
        <translation>Ghi xong thì in phiếu yêu cầu bổ sung: Ctrl+P.</translation>
    </message>
    <message>
        <source>Afterwards print the apology slip: Ctrl+P.</source>
        <translation>Ghi xong thì in phiếu xin lỗi: Ctrl+P.</translation>
    </message>
    <message>
        <source>Afterwards print the transfer slip (Ctrl+P), or send the letter as a file.</source>
        <translation>Ghi xong thì in phiếu chuyển (Ctrl+P), hoặc gửi bằng tệp.</translation>
    </message>
    <message>
        <source>To be brought by {day}.</source>
        <translation>Hạn nộp bổ sung {day}.</translation>
    </message>
    <message>
        <source>{agency}: to answer by {due}</source>
        <translation>{agency}: hạn trả lời {due}</translation>
    </message>
    <message>
        <source>Promised: {due}. Only one new date may be set, at least a day before.</source>
        <translation>Đã hẹn {due}. Chỉ được hẹn lại một lần, trước hạn ít nhất một ngày.</translation>
    </message>
    <message>
        <source>Still to be paid: {amount} đ.</source>
        <translation>Còn phải thu: {amount} đ.</translation>
    </message>
    <message>
        <source>Nothing is owed by the books.</source>
        <translation>Theo sổ không còn khoản phải thu.</translation>
    </message>
    <message>
        <source>The next receipt replaces the one that was printed.</source>
        <translation>Giấy tiếp nhận in sau sẽ thay giấy đã in.</translation>
    </message>
    <message>
        <source>The dossier ends here. The refusal slip can be printed afterwards.</source>
        <translation>Hồ sơ kết thúc ở đây. Sau đó in được phiếu từ chối.</translation>
    </message>
    <message>
        <source>The dossier ends here. The stop notice can be printed afterwards.</source>
        <translation>Hồ sơ kết thúc ở đây. Sau đó in được thông báo dừng.</translation>
    </message>
    <message>
        <source>The applicant&apos;s letter: {letter}</source>
        <translation>Đơn của người nộp: {letter}</translation>
    </message>
    <message>
        <source>The clock stands still until it is decided.</source>
        <translation>Đồng hồ dừng cho đến khi quyết định.</translation>
    </message>
    <message>
        <source>Nothing is chosen. Choose at least one.</source>
        <translation>Chưa chọn. Chọn ít nhất một mục.</translation>
    </message>
    <message>
        <source>This is empty. Type it.</source>
        <translation>Còn trống. Gõ vào đây.</translation>
    </message>
    <message>
        <source>This is not an amount. Type figures, for example 600.000.</source>
        <translation>Đây không phải số tiền. Gõ số, ví dụ 600.000.</translation>
    </message>
    <message>
        <source>This is not a number of hours. Type figures, for example 16.</source>
        <translation>Đây không phải số giờ. Gõ số, ví dụ 16.</translation>
    </message>
    <message>
        <source>This is not a day. Type it like 25/11/2026.</source>
        <translation>Đây không phải ngày. Gõ như 25/11/2026.</translation>
    </message>
    <message>
        <source>It was moved meanwhile. Look at it again.</source>
        <translation>Hồ sơ vừa được người khác chuyển. Xem lại rồi làm.</translation>
    </message>
    <message>
        <source>Nothing can be done with this dossier from here now.</source>
        <translation>Lúc này không làm được với hồ sơ này.</translation>
    </message>
    <message>
        <source>The chosen dossiers wait for different things.</source>
        <translation>Các hồ sơ đã chọn chờ những việc khác nhau.</translation>
    </message>
    <message>
        <source>Kind of applicant</source>
        <translation>Loại người nộp</translation>
    </message>
    <message>
        <source>Applicant&apos;s name</source>
        <translation>Tên người nộp</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Mã số thuế</translation>
    </message>
    <message>
        <source>Citizen&apos;s number</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Who handed it in</source>
        <translation>Người đến nộp</translation>
    </message>
    <message>
        <source>Number of who handed it in</source>
        <translation>Số giấy tờ người nộp</translation>
    </message>
    <message>
        <source>Papers handed in (number:originals/copies)</source>
        <translation>Giấy tờ đã nộp (số:bản chính/bản sao)</translation>
    </message>
    <message>
        <source>Number of results asked for</source>
        <translation>Số kết quả đề nghị</translation>
    </message>
    <message>
        <source>Fee in đồng</source>
        <translation>Lệ phí (đồng)</translation>
    </message>
    <message>
        <source>How the fee is paid</source>
        <translation>Cách thu lệ phí</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>đã thu</translation>
    </message>
    <message>
        <source>at the supplement</source>
        <translation>thu khi bổ sung hồ sơ</translation>
    </message>
    <message>
        <source>when the result is fetched</source>
        <translation>thu khi trả kết quả</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>miễn</translation>
    </message>
    <message>
        <source>Write each paper as number:originals/copies, such as 1:1/0 2:0/2.</source>
        <translation>Ghi mỗi giấy tờ là số:bản chính/bản sao, ví dụ 1:1/0 2:0/2.</translation>
    </message>
    <message>
        <source>Nobody else handed it in. Correct their name first.</source>
        <translation>Hồ sơ không có người nộp thay. Sửa tên người nộp trước.</translation>
    </message>
    <message>
        <source>How it was filed</source>
        <translation>Kênh nộp</translation>
    </message>
    <message>
        <source>How the result goes back</source>
        <translation>Kênh trả kết quả</translation>
    </message>
    <message>
        <source>Number of sets</source>
        <translation>Số bộ hồ sơ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>When it was received</source>
        <translation>Thời điểm nhận hồ sơ</translation>
    </message>
    <message>
        <source>It cannot be received after what was done with it: {first}.</source>
        <translation>Thời điểm nhận không thể sau việc đã làm: {first}.</translation>
    </message>
    <message>
        <source>It stands in the book of {year}; another year is another book.</source>
        <translation>Hồ sơ đã vào sổ năm {year}. Chọn thời điểm trong năm đó.</translation>
    </message>
    <message>
        <source>Another version was in force then. Correct the procedure first.</source>
        <translation>Ngày ấy có hiệu lực bản khác của thủ tục. Đính chính thủ tục trước.</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>Ngày hẹn trả</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Cá nhân</translation>
    </message>
    <message>
        <source>{moment}</source>
        <translation>{moment}</translation>
    </message>
    <message>
        <source>Handed over later than the decree allows.</source>
        <translation>Bàn giao muộn so với quy định.</translation>
    </message>
    <message>
        <source>The hand-over list printed with it is void: take it back, and Ctrl+P prints a new one.</source>
        <translation>Danh sách bàn giao đã in có hồ sơ này không còn giá trị: thu lại, Ctrl+P in danh sách mới.</translation>
    </message>
    <message>
        <source>This is not the first supplement: the quality index counts it as late.</source>
        <translation>Không phải lần bổ sung đầu: bộ chỉ số tính hồ sơ là quá hạn.</translation>
    </message>
    <message>
        <source>Later than the decree allows a supplement to be asked for.</source>
        <translation>Yêu cầu bổ sung muộn so với quy định.</translation>
    </message>
    <message>
        <source>Part of it: the clock still stands.</source>
        <translation>Mới một phần, đồng hồ còn dừng.</translation>
    </message>
    <message>
        <source>It came after the day that was set.</source>
        <translation>Nộp sau ngày đã hẹn.</translation>
    </message>
    <message>
        <source>The catalogue knows no such agency on this day.</source>
        <translation>Theo danh mục, ngày này không có cơ quan ấy.</translation>
    </message>
    <message>
        <source>The answer came after its time; the lateness is on record.</source>
        <translation>Trả lời quá hạn, phần muộn đã ghi sổ.</translation>
    </message>
    <message>
        <source>An apology is due at least a day before the old date: this one is late.</source>
        <translation>Xin lỗi phải trước hạn cũ ít nhất một ngày: lần này là muộn.</translation>
    </message>
    <message>
        <source>Something is still to be paid.</source>
        <translation>Còn khoản phải thu.</translation>
    </message>
    <message>
        <source>The result is ready while steps of the route were not done. Check whether this is meant.</source>
        <translation>Kết quả đã có trong khi quy trình còn bước chưa làm. Xem lại nếu không phải chủ ý.</translation>
    </message>
    <message>
        <source>By post without the post&apos;s number: it cannot be traced.</source>
        <translation>Gửi bưu chính mà chưa có số bưu gửi, sẽ không tra được.</translation>
    </message>
    <message>
        <source>This does not fit where the dossier stands. Open it and look.</source>
        <translation>Việc này không hợp trạng thái hồ sơ. Mở hồ sơ xem lại.</translation>
    </message>
    <message>
        <source>It lies with somebody else. Ask whoever has it, or the head of the unit.</source>
        <translation>Hồ sơ đang ở chỗ khác. Nhờ người đang giữ hoặc lãnh đạo phòng.</translation>
    </message>
    <message>
        <source>{login} may not take names out. Ask a leader or the administrator.</source>
        <translation>{login} không được xuất tên thật. Nhờ lãnh đạo hoặc quản trị.</translation>
    </message>
    <message>
        <source>This is done at the desk. Ask the desk or the administrator.</source>
        <translation>Việc này làm ở bộ phận một cửa. Nhờ một cửa hoặc quản trị.</translation>
    </message>
    <message>
        <source>You may look, not act. Ask the desk or whoever has it.</source>
        <translation>Bạn chỉ được xem. Nhờ bộ phận một cửa hoặc người đang giữ hồ sơ.</translation>
    </message>
    <message>
        <source>Ask the desk, the head of the unit or the administrator.</source>
        <translation>Việc này nhờ bộ phận một cửa, lãnh đạo phòng hoặc quản trị.</translation>
    </message>
    <message>
        <source>It lies at the desk, which needs no signing. Hand it over.</source>
        <translation>Hồ sơ còn ở Bộ phận, không cần ký nhận. Bàn giao cho đơn vị.</translation>
    </message>
    <message>
        <source>Who takes the result is missing. Type the name.</source>
        <translation>Chưa có tên người nhận kết quả. Gõ tên.</translation>
    </message>
    <message>
        <source>This is later than now. Check day and hour.</source>
        <translation>Thời điểm này sau bây giờ. Xem lại ngày và giờ.</translation>
    </message>
    <message>
        <source>Only an administrator does this. Ask one.</source>
        <translation>Chỉ quản trị được làm việc này. Nhờ quản trị.</translation>
    </message>
    <message>
        <source>Only heads and administrators name a substitute for somebody else. Ask the head of the unit.</source>
        <translation>Chỉ lãnh đạo và quản trị được cử người thay cho người khác. Nhờ lãnh đạo phòng.</translation>
    </message>
    <message>
        <source>Your agency only records its own answer here. Ask the desk for everything else.</source>
        <translation>Cơ quan anh/chị chỉ ghi ý kiến trả lời của mình ở đây. Việc khác nhờ bộ phận một cửa.</translation>
    </message>
    <message>
        <source>It was handed over already and is at step {step}.</source>
        <translation>Đã bàn giao rồi, đang ở bước {step}.</translation>
    </message>
    <message>
        <source>This is the last step. Record that the result is ready.</source>
        <translation>Đây là bước cuối. Ghi là có kết quả.</translation>
    </message>
    <message>
        <source>{login} does not do such steps. Choose somebody else.</source>
        <translation>{login} không làm bước này. Chọn người khác.</translation>
    </message>
    <message>
        <source>The office has no unit for this step. Look into the office&apos;s file.</source>
        <translation>Văn phòng không có bộ phận làm bước này. Xem lại tệp văn phòng.</translation>
    </message>
    <message>
        <source>Nobody of the office has this name. Choose from the list.</source>
        <translation>Văn phòng không có người này. Chọn trong danh sách.</translation>
    </message>
    <message>
        <source>{login} has left the office. Choose somebody else.</source>
        <translation>{login} đã thôi làm việc. Chọn người khác.</translation>
    </message>
    <message>
        <source>Still waits for {agencies}. First record the answer, or that it is late.</source>
        <translation>Còn chờ {agencies}. Ghi trả lời hoặc ghi quá hạn trước.</translation>
    </message>
    <message>
        <source>It was taken on already.</source>
        <translation>Đã có người nhận việc.</translation>
    </message>
    <message>
        <source>It is at the first step: there is none before.</source>
        <translation>Đang ở bước đầu, không có bước trước.</translation>
    </message>
    <message>
        <source>Step {step} does not come before step {here}.</source>
        <translation>Bước {step} không đứng trước bước {here}.</translation>
    </message>
    <message>
        <source>{login} has it already. Choose somebody else.</source>
        <translation>{login} đang giữ rồi. Chọn người khác.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không có việc nào để hoàn tác.</translation>
    </message>
    <message>
        <source>{by} has acted since. Correct it, or send it back a step.</source>
        <translation>{by} đã làm tiếp. Đính chính, hoặc trả lại bước trước.</translation>
    </message>
    <message>
        <source>The substitute is away too and is stood in for by the same person. Choose another.</source>
        <translation>Người thay cũng vắng và đang nhờ chính người này. Chọn người khác.</translation>
    </message>
    <message>
        <source>At most {limit} papers. Put some of them together.</source>
        <translation>Nhiều nhất {limit} giấy tờ. Gộp bớt lại.</translation>
    </message>
    <message>
        <source>This day is not after today. Choose a later one.</source>
        <translation>Ngày này không sau hôm nay. Chọn ngày muộn hơn.</translation>
    </message>
    <message>
        <source>This paper was not asked for, or came already.</source>
        <translation>Giấy tờ này không yêu cầu, hoặc đã nộp.</translation>
    </message>
    <message>
        <source>Nothing is owed. Type the amount if money was taken all the same.</source>
        <translation>Không còn khoản phải thu. Vẫn thu thì gõ số tiền.</translation>
    </message>
    <message>
        <source>There was an apology already, with {new_due} as the date. The law allows one.</source>
        <translation>Đã xin lỗi và hẹn lại {new_due}. Luật chỉ cho một lần.</translation>
    </message>
    <message>
        <source>The new date must be after {due}. Choose a later one.</source>
        <translation>Ngày hẹn mới phải sau {due}. Chọn ngày muộn hơn.</translation>
    </message>
    <message>
        <source>The date must be in office hours ({opening}–{close}). Change the hour.</source>
        <translation>Hạn trả phải trong giờ làm việc ({opening}–{close}). Sửa lại giờ.</translation>
    </message>
    <message>
        <source>{date} is a day off. Choose a working day.</source>
        <translation>{date} là ngày nghỉ. Chọn ngày làm việc.</translation>
    </message>
    <message>
        <source>This is before the reception. Choose a later date.</source>
        <translation>Ngày này trước khi tiếp nhận. Chọn ngày muộn hơn.</translation>
    </message>
    <message>
        <source>This was before the reception ({received}).</source>
        <translation>Trước lúc tiếp nhận ({received}).</translation>
    </message>
    <message>
        <source>This was before what was last done ({last}).</source>
        <translation>Trước việc ghi gần nhất ({last}).</translation>
    </message>
    <message>
        <source>The last day is before the first. Change one of them.</source>
        <translation>Ngày cuối trước ngày đầu. Sửa một trong hai.</translation>
    </message>
    <message>
        <source>Nothing is asked for yet. Tick a paper, or write what is missing.</source>
        <translation>Chưa ghi cần bổ sung gì. Đánh dấu giấy tờ, hoặc gõ giấy tờ còn thiếu.</translation>
    </message>
    <message>
        <source>The reason is missing. Say why in a few words.</source>
        <translation>Chưa có lý do. Ghi vài chữ vì sao.</translation>
    </message>
    <message>
        <source>This amount cannot be. Type a whole number of đồng above 0.</source>
        <translation>Số tiền không dùng được. Gõ số đồng lớn hơn 0.</translation>
    </message>
    <message>
        <source>There is no such agency. Choose from the list.</source>
        <translation>Không có cơ quan này. Chọn trong danh sách.</translation>
    </message>
    <message>
        <source>This agency was asked and has not answered yet.</source>
        <translation>Đã hỏi cơ quan này, còn chờ trả lời.</translation>
    </message>
    <message>
        <source>Hours are above 0 and at most {limit}. Change the number.</source>
        <translation>Số giờ lớn hơn 0 và không quá {limit}. Sửa lại số.</translation>
    </message>
    <message>
        <source>This agency was not asked, or has answered.</source>
        <translation>Chưa hỏi cơ quan này, hoặc đã trả lời.</translation>
    </message>
    <message>
        <source>{agency} has until {due}: it is not late yet.</source>
        <translation>{agency} còn hạn đến {due}, chưa quá hạn.</translation>
    </message>
    <message>
        <source>There is no such way. Choose from the list.</source>
        <translation>Không có kênh này. Chọn trong danh sách.</translation>
    </message>
    <message>
        <source>This is what stands there already. Change it, or leave with Esc.</source>
        <translation>Giống giá trị đang có. Sửa lại, hoặc Esc để thôi.</translation>
    </message>
    <message>
        <source>This cannot be corrected here. Choose from the list.</source>
        <translation>Mục này không sửa được ở đây. Chọn trong danh sách.</translation>
    </message>
    <message>
        <source>Nothing has happened that this slip would tell.</source>
        <translation>Chưa có việc nào để in phiếu này.</translation>
    </message>
    <message>
        <source>This agency has answered already, or is not waited for.</source>
        <translation>Cơ quan này đã trả lời, hoặc không còn chờ.</translation>
    </message>
    <message>
        <source>The file is larger than {limit} kB: it is no answer of ours.</source>
        <translation>Tệp lớn hơn {limit} kB: không phải tệp trả lời của ta.</translation>
    </message>
    <message>
        <source>This file is no answer. Choose the file that came back.</source>
        <translation>Tệp này không phải tệp trả lời. Chọn tệp cơ quan gửi lại.</translation>
    </message>
    <message>
        <source>The file is of version {version}; this program reads version {known}.</source>
        <translation>Tệp là bản {version}; chương trình đọc bản {known}.</translation>
    </message>
    <message>
        <source>What we asked was changed in the file. Send it anew.</source>
        <translation>Phần ta hỏi trong tệp đã bị sửa. Gửi lại tệp mới.</translation>
    </message>
    <message>
        <source>The file belongs to the dossier {dossier}, which this office did not send out.</source>
        <translation>Tệp này của hồ sơ {dossier}, không có trong sổ này. Chọn tệp khác.</translation>
    </message>
    <message>
        <source>The answer must bear a moment from {asked} to {now}. Ask the agency to correct it.</source>
        <translation>Lúc trả lời phải từ {asked} đến {now}. Nhờ cơ quan ấy sửa lại.</translation>
    </message>
    <message>
        <source>The file {file} cannot be opened. Choose it again.</source>
        <translation>Không mở được tệp {file}. Chọn lại tệp.</translation>
    </message>
    <message>
        <source>Nothing was written: another {file} lies in that folder, perhaps an answer. Choose another folder.</source>
        <translation>Chưa ghi gì: thư mục đã có {file} khác, có thể là trả lời. Chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The file {cause} cannot be written. What was recorded is safe: choose another folder.</source>
        <translation>Không ghi được tệp {cause}. Những gì đã ghi sổ còn nguyên: chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Letter to {agency} written: {file}. The transfer slip lies beside it as PDF.</source>
        <translation>Đã ghi tệp gửi {agency}: {file}, kèm phiếu chuyển PDF.</translation>
    </message>
    <message>
        <source>The file was not asked of this agency.</source>
        <translation>Tệp không hỏi cơ quan này.</translation>
    </message>
    <message>
        <source>This answer was recorded already. Nothing was added.</source>
        <translation>Trả lời này đã ghi rồi. Không ghi thêm.</translation>
    </message>
    <message>
        <source>The file has no answer in it yet. Ask the agency to fill it in.</source>
        <translation>Tệp chưa có nội dung trả lời. Nhờ cơ quan điền vào.</translation>
    </message>
    <message>
        <source>Hand to the unit</source>
        <translation>Bàn giao cho phòng</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>Nhận việc</translation>
    </message>
    <message>
        <source>Done, pass it on</source>
        <translation>Hoàn thành và chuyển bước</translation>
    </message>
    <message>
        <source>Pass it on, with a person or an opinion</source>
        <translation>Chuyển bước, kèm ý kiến</translation>
    </message>
    <message>
        <source>The result is ready</source>
        <translation>Có kết quả</translation>
    </message>
    <message>
        <source>The result is ready, with its name</source>
        <translation>Có kết quả, ghi tên kết quả</translation>
    </message>
    <message>
        <source>Hand out the result</source>
        <translation>Trao kết quả</translation>
    </message>
    <message>
        <source>All papers asked for came</source>
        <translation>Đã nhận đủ bổ sung</translation>
    </message>
    <message>
        <source>Some of the papers came</source>
        <translation>Mới nhận một phần bổ sung</translation>
    </message>
    <message>
        <source>Ask for a supplement</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Send back a step</source>
        <translation>Trả lại bước trước</translation>
    </message>
    <message>
        <source>Give to somebody else</source>
        <translation>Giao người khác</translation>
    </message>
    <message>
        <source>Ask a partner agency</source>
        <translation>Hỏi cơ quan phối hợp</translation>
    </message>
    <message>
        <source>The partner agency answered</source>
        <translation>Cơ quan phối hợp đã trả lời</translation>
    </message>
    <message>
        <source>Take an answer file…</source>
        <translation>Nhận tệp trả lời…</translation>
    </message>
    <message>
        <source>Send the letter as a file…</source>
        <translation>Gửi cơ quan bằng tệp…</translation>
    </message>
    <message>
        <source>The partner agency is late, go on without</source>
        <translation>Cơ quan phối hợp quá hạn, làm tiếp</translation>
    </message>
    <message>
        <source>Apologise and set a new date</source>
        <translation>Xin lỗi và hẹn lại</translation>
    </message>
    <message>
        <source>Ask for a payment</source>
        <translation>Yêu cầu nộp phí</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>Ghi đã thu</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>The applicant asks to withdraw</source>
        <translation>Người nộp xin rút hồ sơ</translation>
    </message>
    <message>
        <source>Not withdrawn, go on</source>
        <translation>Không rút nữa, làm tiếp</translation>
    </message>
    <message>
        <source>Refuse the dossier</source>
        <translation>Từ chối hồ sơ</translation>
    </message>
    <message>
        <source>Stop the handling</source>
        <translation>Dừng xử lý hồ sơ</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Chuyển bước</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Giao</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Hỏi</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Ghi trả lời</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Ghi quá hạn, làm tiếp</translation>
    </message>
    <message>
        <source>Set the new date</source>
        <translation>Xin lỗi và hẹn lại</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng xử lý</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Nội dung hỏi</translation>
    </message>
    <message>
        <source>What they answered</source>
        <translation>Nội dung trả lời</translation>
    </message>
    <message>
        <source>The applicant&apos;s letter</source>
        <translation>Đơn của người nộp</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Who fetched it</source>
        <translation>Người nhận kết quả</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Giao cho</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cách trả</translation>
    </message>
    <message>
        <source>With what paper</source>
        <translation>Giấy tờ người nhận</translation>
    </message>
    <message>
        <source>Number of the post item</source>
        <translation>Số hiệu bưu gửi</translation>
    </message>
    <message>
        <source>Name of the result</source>
        <translation>Tên kết quả</translation>
    </message>
    <message>
        <source>Papers of the procedure</source>
        <translation>Giấy tờ của thủ tục</translation>
    </message>
    <message>
        <source>Other papers, one a line</source>
        <translation>Giấy tờ khác, mỗi dòng một thứ</translation>
    </message>
    <message>
        <source>To be brought by</source>
        <translation>Nộp trước ngày</translation>
    </message>
    <message>
        <source>To the step</source>
        <translation>Về bước</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Within so many working hours</source>
        <translation>Trong bao nhiêu giờ làm việc</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Ngày hẹn mới</translation>
    </message>
    <message>
        <source>Amount in đồng</source>
        <translation>Số tiền (đồng)</translation>
    </message>
    <message>
        <source>Fee receipt</source>
        <translation>Biên lai</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Mục sai</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Sửa thành</translation>
    </message>
    <message>
        <source>Where to go instead</source>
        <translation>Nơi giải quyết thay</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Giấy tờ đã nộp</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>stands on the slip</source>
        <translation>ghi trên phiếu</translation>
    </message>
    <message>
        <source>identity card, authorisation</source>
        <translation>căn cước, giấy uỷ quyền</translation>
    </message>
    <message>
        <source>by post only</source>
        <translation>khi trả qua bưu điện</translation>
    </message>
    <message>
        <source>such as the number of the licence</source>
        <translation>ví dụ số giấy phép</translation>
    </message>
    <message>
        <source>{count} dossiers</source>
        <translation>{count} hồ sơ</translation>
    </message>
    <message>
        <source>{what} stays as it was. {why}</source>
        <translation>{what} giữ nguyên. {why}</translation>
    </message>
    <message>
        <source>{told}, {count} could not be: {why}</source>
        <translation>{told}, {count} không được: {why}</translation>
    </message>
    <message>
        <source>Undone: “{act}”, {what}</source>
        <translation>Đã hoàn tác “{act}”: {what}</translation>
    </message>
    <message>
        <source>Handed {what} to {where}</source>
        <translation>Đã bàn giao {what} cho {where}</translation>
    </message>
    <message>
        <source>Passed {what} on to {where}</source>
        <translation>Đã chuyển {what} sang {where}</translation>
    </message>
    <message>
        <source>Sent {what} back to {where}</source>
        <translation>Đã trả lại {what} cho {where}</translation>
    </message>
    <message>
        <source>Gave {what} to {where}</source>
        <translation>Đã giao {what} cho {where}</translation>
    </message>
    <message>
        <source>Handed over {what}</source>
        <translation>Đã bàn giao {what}</translation>
    </message>
    <message>
        <source>Took on {what}</source>
        <translation>Đã nhận {what}</translation>
    </message>
    <message>
        <source>Passed on {what}</source>
        <translation>Đã chuyển {what}</translation>
    </message>
    <message>
        <source>{what} is ready, its result lies at the desk</source>
        <translation>Đã ghi có kết quả: {what}</translation>
    </message>
    <message>
        <source>Handed out the result of {what}</source>
        <translation>Đã trao kết quả {what}</translation>
    </message>
    <message>
        <source>Received the supplement of {what}, the clock runs again</source>
        <translation>Đã nhận đủ bổ sung {what}, đồng hồ chạy lại</translation>
    </message>
    <message>
        <source>Received part of the supplement of {what}</source>
        <translation>Đã nhận một phần bổ sung {what}</translation>
    </message>
    <message>
        <source>Asked for a supplement to {what}, the clock stands still</source>
        <translation>Đã yêu cầu bổ sung {what}, đồng hồ dừng</translation>
    </message>
    <message>
        <source>Sent back {what}</source>
        <translation>Đã trả lại {what}</translation>
    </message>
    <message>
        <source>Gave away {what}</source>
        <translation>Đã giao {what}</translation>
    </message>
    <message>
        <source>Asked the partner agency about {what}</source>
        <translation>Đã hỏi cơ quan phối hợp về {what}</translation>
    </message>
    <message>
        <source>Recorded the partner&apos;s answer on {what}</source>
        <translation>Đã ghi trả lời của cơ quan phối hợp: {what}</translation>
    </message>
    <message>
        <source>Recorded that the partner is late with {what}</source>
        <translation>Đã ghi cơ quan phối hợp quá hạn: {what}</translation>
    </message>
    <message>
        <source>Apologised for {what} and set a new date</source>
        <translation>Đã xin lỗi và hẹn lại {what}</translation>
    </message>
    <message>
        <source>Asked for a payment for {what}, the clock stands still</source>
        <translation>Đã yêu cầu nộp phí {what}, đồng hồ dừng</translation>
    </message>
    <message>
        <source>Recorded the payment for {what}</source>
        <translation>Đã ghi thu tiền {what}</translation>
    </message>
    <message>
        <source>Corrected {what}</source>
        <translation>Đã đính chính {what}</translation>
    </message>
    <message>
        <source>Recorded that {what} is to be withdrawn</source>
        <translation>Đã ghi xin rút {what}, đồng hồ dừng</translation>
    </message>
    <message>
        <source>{what} goes on</source>
        <translation>Đã cho {what} làm tiếp</translation>
    </message>
    <message>
        <source>Refused {what}</source>
        <translation>Đã từ chối {what}</translation>
    </message>
    <message>
        <source>Stopped {what}</source>
        <translation>Đã dừng xử lý {what}</translation>
    </message>
    <message>
        <source>Other actions</source>
        <translation>Việc khác</translation>
    </message>
</context>
<context>
    <name>Anomalies</name>
    <message>
        <source>Left as it is.</source>
        <translation>Đã để như hiện nay.</translation>
    </message>
    <message>
        <source>Noted: it was done anew.</source>
        <translation>Đã ghi: đã làm lại trên hồ sơ.</translation>
    </message>
    <message>
        <source>The first value stands.</source>
        <translation>Giữ giá trị sửa trước.</translation>
    </message>
    <message>
        <source>The second value stands.</source>
        <translation>Giữ giá trị sửa sau.</translation>
    </message>
    <message>
        <source>Noted: both applicants know.</source>
        <translation>Đã ghi: những người nộp đã được báo.</translation>
    </message>
    <message>
        <source>Noted: the clock was set.</source>
        <translation>Đã ghi: đồng hồ đã chỉnh.</translation>
    </message>
    <message>
        <source>Noted as seen.</source>
        <translation>Đã ghi là đã xem.</translation>
    </message>
    <message>
        <source>Kept as {file} in {folder}</source>
        <translation>Đã lưu {file} trong {folder}</translation>
    </message>
    <message>
        <source>Kept as {file} in {folder}. It holds applicants&apos; names and papers: for support only.</source>
        <translation>Đã lưu {file} trong {folder}. Tệp có tên và giấy tờ của người nộp: chỉ gửi cho người hỗ trợ.</translation>
    </message>
    <message>
        <source>This is not on the list any more. Read the list again.</source>
        <translation>Việc này không còn trong danh sách. Xem lại danh sách.</translation>
    </message>
    <message>
        <source>This cannot be chosen here. Choose one of the buttons.</source>
        <translation>Không chọn cách này được. Chọn một trong các nút.</translation>
    </message>
    <message>
        <source>Done twice</source>
        <translation>Làm hai lần</translation>
    </message>
    <message>
        <source>Came too late</source>
        <translation>Đến sau việc khác</translation>
    </message>
    <message>
        <source>Does not fit the dossier</source>
        <translation>Không khớp với hồ sơ</translation>
    </message>
    <message>
        <source>Corrected at two desks</source>
        <translation>Sửa ở hai quầy</translation>
    </message>
    <message>
        <source>One code, several dossiers</source>
        <translation>Trùng mã hồ sơ</translation>
    </message>
    <message>
        <source>Clock far off</source>
        <translation>Đồng hồ lệch nhiều</translation>
    </message>
    <message>
        <source>Not believed</source>
        <translation>Chưa tin được</translation>
    </message>
    <message>
        <source>Two desks did the same thing without knowing of each other. The first counts, the second changed nothing.</source>
        <translation>Hai quầy làm cùng một việc mà chưa biết nhau. Lần trước có hiệu lực, lần sau không đổi gì.</translation>
    </message>
    <message>
        <source>This desk did not know yet what another had done before it. What came later changed nothing.</source>
        <translation>Khi làm việc này, quầy chưa biết quầy khác đã làm việc trước đó. Việc sau không đổi gì.</translation>
    </message>
    <message>
        <source>This does not go with what is known of the dossier. It changed nothing.</source>
        <translation>Việc này không khớp với những gì đã biết của hồ sơ. Hồ sơ không đổi gì.</translation>
    </message>
    <message>
        <source>The same thing was corrected at two desks. Now it says: {value}</source>
        <translation>Cùng một mục được sửa ở hai quầy. Hiện đang ghi: {value}</translation>
    </message>
    <message>
        <source>{count} dossiers bear one code, and the slips are handed out. All of them stay.</source>
        <translation>{count} hồ sơ mang cùng một mã và phiếu đã trao. Các hồ sơ đều giữ nguyên.</translation>
    </message>
    <message>
        <source>The clock of {desk} is {length} slow. Reception goes on. Set it there.</source>
        <translation>Đồng hồ của {desk} chậm {length}. Việc tiếp nhận vẫn chạy. Chỉnh lại đồng hồ ở máy đó.</translation>
    </message>
    <message>
        <source>The clock of {desk} is {length} fast. Reception goes on. Set it there.</source>
        <translation>Đồng hồ của {desk} nhanh {length}. Việc tiếp nhận vẫn chạy. Chỉnh lại đồng hồ ở máy đó.</translation>
    </message>
    <message>
        <source>Another machine says that it is {desk}. Nothing is taken from it. Tell support.</source>
        <translation>Có máy khác xưng là {desk} với khoá khác. Không nhận gì từ máy đó. Báo người hỗ trợ chương trình.</translation>
    </message>
    <message>
        <source>nobody has introduced that desk</source>
        <translation>chưa ai giới thiệu quầy ấy</translation>
    </message>
    <message>
        <source>this login may not write for that desk</source>
        <translation>tên đăng nhập này không được ghi thay quầy ấy</translation>
    </message>
    <message>
        <source>{count} entries in the name of {desk} are not believed: {why}.</source>
        <translation>{count} mục ghi dưới tên {desk} chưa tin được: {why}.</translation>
    </message>
    <message>
        <source>something is missing or changed in between</source>
        <translation>ở giữa có chỗ thiếu hoặc bị sửa</translation>
    </message>
    <message>
        <source>the desk&apos;s signature is missing or wrong</source>
        <translation>thiếu chữ ký của quầy ấy hoặc chữ ký sai</translation>
    </message>
    <message>
        <source>it says something else than what was recorded before</source>
        <translation>nội dung khác với điều đã ghi trước đó</translation>
    </message>
    <message>
        <source>They are kept aside and change nothing.</source>
        <translation>Chúng được để riêng và không đổi gì.</translation>
    </message>
    <message>
        <source>Corrected first</source>
        <translation>Sửa trước</translation>
    </message>
    <message>
        <source>Corrected after</source>
        <translation>Sửa sau</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Có hiệu lực</translation>
    </message>
    <message>
        <source>Changed nothing</source>
        <translation>Không có hiệu lực</translation>
    </message>
    <message>
        <source>recorded {moment}</source>
        <translation>ghi lúc {moment}</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Để như hiện nay</translation>
    </message>
    <message>
        <source>It was done anew</source>
        <translation>Đã làm lại trên hồ sơ</translation>
    </message>
    <message>
        <source>Keep the first value</source>
        <translation>Giữ giá trị sửa trước</translation>
    </message>
    <message>
        <source>Keep the second value</source>
        <translation>Giữ giá trị sửa sau</translation>
    </message>
    <message>
        <source>Both applicants know</source>
        <translation>Đã báo những người nộp</translation>
    </message>
    <message>
        <source>The clock was set</source>
        <translation>Đã chỉnh đồng hồ</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Đã xem</translation>
    </message>
    <message>
        <source>Keep “{value}”</source>
        <translation>Giữ “{value}”</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>đã xem xét</translation>
    </message>
    <message>
        <source>{choice}: {person}, {moment}</source>
        <translation>{choice}: {person}, {moment}</translation>
    </message>
    <message>
        <source>{count} odd things to look at</source>
        <translation>{count} việc bất thường</translation>
    </message>
</context>
<context>
    <name>AnomaliesPage</name>
    <message>
        <source>To look at</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>Những việc nào</translation>
    </message>
    <message>
        <source>Odd things</source>
        <translation>Việc bất thường</translation>
    </message>
    <message>
        <source>Nothing odd</source>
        <translation>Không có việc bất thường</translation>
    </message>
    <message>
        <source>What two desks do without knowing of each other will stand here.</source>
        <translation>Việc hai quầy cùng làm mà chưa biết nhau sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Keep as a file for support</source>
        <translation>Lưu tệp gửi hỗ trợ</translation>
    </message>
    <message>
        <source>The file holds applicants&apos; names and papers. For support only.</source>
        <translation>Tệp có tên và giấy tờ của người nộp; chỉ gửi cho người hỗ trợ.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Chưa đọc được danh sách</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Answer of a partner agency</source>
        <translation>Trả lời của cơ quan phối hợp</translation>
    </message>
    <message>
        <source>Was asked</source>
        <translation>Đã hỏi</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>Trả lời lúc</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>File: {file}</source>
        <translation>Tệp: {file}</translation>
    </message>
    <message>
        <source>Take the answer</source>
        <translation>Nhận trả lời</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Chọn tệp khác…</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>{moment}, was due by {due}</source>
        <translation>{moment}, hạn trả lời {due}</translation>
    </message>
    <message>
        <source>The answer came later than it was due.</source>
        <translation>Trả lời sau hạn được giao.</translation>
    </message>
    <message>
        <source>This is not the dossier in front. It opens once the answer is taken.</source>
        <translation>Đây không phải hồ sơ đang xem. Nhận xong sẽ mở hồ sơ này.</translation>
    </message>
</context>
<context>
    <name>BookCounts</name>
    <message>
        <source>rows in the book</source>
        <translation>dòng trong sổ</translation>
    </message>
    <message>
        <source>new dossiers</source>
        <translation>hồ sơ mới</translation>
    </message>
    <message>
        <source>in the ledger already</source>
        <translation>đã có trong sổ cái</translation>
    </message>
    <message>
        <source>rows at fault</source>
        <translation>dòng có lỗi</translation>
    </message>
    <message>
        <source>dates that differ</source>
        <translation>hạn trả khác sổ</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Somebody new: {name}</source>
        <translation>Người nộp mới: {name}</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>Sample clock</source>
        <translation>Đồng hồ mẫu</translation>
    </message>
    <message>
        <source>Only the practice office follows this clock. What was recorded stays.</source>
        <translation>Chỉ văn phòng mẫu theo đồng hồ này. Những gì đã ghi vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Day and hour</source>
        <translation>Ngày và giờ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Set the clock</source>
        <translation>Đặt đồng hồ</translation>
    </message>
</context>
<context>
    <name>ClockReasonDialog</name>
    <message>
        <source>Is the clock right?</source>
        <translation>Đồng hồ có đúng không?</translation>
    </message>
    <message>
        <source>Why it is right</source>
        <translation>Vì sao đồng hồ đúng</translation>
    </message>
    <message>
        <source>Why it is right, such as: closed for Tet</source>
        <translation>Vì sao đồng hồ đúng, ví dụ: nghỉ Tết</translation>
    </message>
    <message>
        <source>Go and set the clock</source>
        <translation>Đi chỉnh đồng hồ</translation>
    </message>
    <message>
        <source>It is right, receive</source>
        <translation>Đồng hồ đúng, tiếp nhận</translation>
    </message>
</context>
<context>
    <name>ComponentChecklist</name>
    <message>
        <source>Papers of the dossier</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message>
        <source>The year in one page</source>
        <translation>Cả năm trên một trang</translation>
    </message>
    <message>
        <source>Form II.06a</source>
        <translation>Biểu II.06a</translation>
    </message>
    <message>
        <source>Progress score</source>
        <translation>Điểm tiến độ</translation>
    </message>
    <message>
        <source>Delays by cause</source>
        <translation>Quá hạn do đâu</translation>
    </message>
    <message>
        <source>Times of handling</source>
        <translation>Thời gian giải quyết</translation>
    </message>
    <message>
        <source>Shortened terms</source>
        <translation>Rút ngắn thời hạn</translation>
    </message>
    <message>
        <source>Register of a year</source>
        <translation>Sổ theo dõi năm</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 tháng</translation>
    </message>
    <message>
        <source>9 months</source>
        <translation>9 tháng</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>Cả năm</translation>
    </message>
    <message>
        <source>Free dates</source>
        <translation>Ngày tự chọn</translation>
    </message>
    <message>
        <source>Quarter {number}</source>
        <translation>Quý {number}</translation>
    </message>
    <message>
        <source>Month {number}</source>
        <translation>Tháng {number}</translation>
    </message>
    <message>
        <source>Versions in force on {day}</source>
        <translation>Các phiên bản có hiệu lực ngày {day}</translation>
    </message>
    <message>
        <source>From {first} to {last}, ledger as known at {moment}</source>
        <translation>Từ {first} đến hết {last}, sổ cái biết đến {moment}</translation>
    </message>
    <message>
        <source>{counted}: no dossier here</source>
        <translation>{counted}: không có hồ sơ nào</translation>
    </message>
    <message>
        <source>{counted}. Cards say how each stands today.</source>
        <translation>{counted}. Thẻ ghi tình trạng hiện nay.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>In the period</source>
        <translation>Trong kỳ</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Đã giải quyết</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng số</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>Counter, post</source>
        <translation>Trực tiếp, bưu chính</translation>
    </message>
    <message>
        <source>From before</source>
        <translation>Từ kỳ trước</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Trước hạn</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Trong hạn</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Where it was late</source>
        <translation>Chậm ở đâu</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Do ai</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Ended late</source>
        <translation>Xong quá hạn</translation>
    </message>
    <message>
        <source>Time run over</source>
        <translation>Thời gian vượt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Bộ phận</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Lượt</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Trung vị</translation>
    </message>
    <message>
        <source>9 in 10 within</source>
        <translation>90 % trong</translation>
    </message>
    <message>
        <source>Promise against the law&apos;s time</source>
        <translation>Hẹn so với thời hạn luật định</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Counted before</source>
        <translation>Trước tính là</translation>
    </message>
    <message>
        <source>Counted after</source>
        <translation>Sau tính là</translation>
    </message>
    <message>
        <source>Recorded between</source>
        <translation>Ghi sổ trong khoảng ấy</translation>
    </message>
    <message>
        <source>settled early</source>
        <translation>xong trước hạn</translation>
    </message>
    <message>
        <source>settled on time</source>
        <translation>xong đúng hạn</translation>
    </message>
    <message>
        <source>settled late</source>
        <translation>xong quá hạn</translation>
    </message>
    <message>
        <source>in progress, in time</source>
        <translation>đang giải quyết, trong hạn</translation>
    </message>
    <message>
        <source>in progress, overdue</source>
        <translation>đang giải quyết, quá hạn</translation>
    </message>
    <message>
        <source>received online</source>
        <translation>nhận trực tuyến</translation>
    </message>
    <message>
        <source>received at the counter or by post</source>
        <translation>nhận trực tiếp, bưu chính</translation>
    </message>
    <message>
        <source>carried over from before</source>
        <translation>từ kỳ trước chuyển sang</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>không tính</translation>
    </message>
    <message>
        <source>nothing was recorded: the time between did it</source>
        <translation>không ghi gì: chỉ thời gian trôi qua</translation>
    </message>
    <message>
        <source>{moment}  {what} ({actor})</source>
        <translation>{moment}  {what} ({actor})</translation>
    </message>
    <message>
        <source>received</source>
        <translation>tiếp nhận</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>đã giải quyết</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>đang giải quyết</translation>
    </message>
    <message>
        <source>Check: {sums} – the figures agree</source>
        <translation>Kiểm tra: {sums} – khớp</translation>
    </message>
    <message>
        <source>Check: {sums} – THE FIGURES DO NOT AGREE</source>
        <translation>Kiểm tra: {sums} – KHÔNG KHỚP</translation>
    </message>
    <message>
        <source>Between {before} and {after} nothing is counted otherwise.</source>
        <translation>Từ {before} đến {after} không hồ sơ nào tính khác đi.</translation>
    </message>
    <message>
        <source>{count} dossiers are counted otherwise at {after} than at {before}</source>
        <translation>{count} hồ sơ lúc {after} tính khác lúc {before}</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Theo người</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>Theo bộ phận</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>Theo bước</translation>
    </message>
    <message>
        <source>By procedure</source>
        <translation>Theo thủ tục</translation>
    </message>
    <message>
        <source>Book {book}</source>
        <translation>Quyển {book}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Field not known</source>
        <translation>Chưa rõ lĩnh vực</translation>
    </message>
    <message>
        <source>cut by {percent} %</source>
        <translation>rút {percent} %</translation>
    </message>
    <message>
        <source>Finished on time</source>
        <translation>Xong đúng hạn</translation>
    </message>
    <message>
        <source>Still open, in time</source>
        <translation>Đang giải quyết, còn hạn</translation>
    </message>
    <message>
        <source>Late or overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Asked for papers twice: counts as late</source>
        <translation>Yêu cầu bổ sung quá một lần (tính quá hạn)</translation>
    </message>
    <message>
        <source>Waiting for the applicant</source>
        <translation>Chờ người nộp</translation>
    </message>
    <message>
        <source>Stopped by law</source>
        <translation>Dừng theo luật</translation>
    </message>
    <message>
        <source>{procedure}, step {step}</source>
        <translation>{procedure}, bước {step}</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Cơ quan ta</translation>
    </message>
    <message>
        <source>Partner agency</source>
        <translation>Cơ quan phối hợp</translation>
    </message>
    <message>
        <source>The law</source>
        <translation>Luật định</translation>
    </message>
    <message>
        <source>{procedure}, step {step} · {name}</source>
        <translation>{procedure}, bước {step} · {name}</translation>
    </message>
    <message>
        <source>Not shortened</source>
        <translation>Không rút ngắn</translation>
    </message>
    <message>
        <source>Shortened by less than 30 %</source>
        <translation>Rút dưới 30 %</translation>
    </message>
    <message>
        <source>Shortened by 30–70 %</source>
        <translation>Rút 30–70 %</translation>
    </message>
    <message>
        <source>Shortened by more than 70 %</source>
        <translation>Rút trên 70 %</translation>
    </message>
    <message>
        <source>Cannot be compared</source>
        <translation>Không so được</translation>
    </message>
    <message>
        <source>Shortened in all</source>
        <translation>Đã rút ngắn</translation>
    </message>
    <message>
        <source>Procedures in force</source>
        <translation>Thủ tục có hiệu lực</translation>
    </message>
    <message>
        <source>{rate} % in time: {points} of {maximum} points ({good} of {counted} dossiers)</source>
        <translation>Đúng hạn {rate} %: {points} trên {maximum} điểm ({good} trong {counted} hồ sơ)</translation>
    </message>
    <message>
        <source>By QĐ 766/QĐ-TTg: finished on time and still open in time count; a second request for papers counts as late; what waits for papers ended when they were asked for.</source>
        <translation>Theo QĐ 766/QĐ-TTg: tính điểm hồ sơ xong đúng hạn và đang giải quyết còn hạn; yêu cầu bổ sung lần thứ hai tính là quá hạn; hồ sơ chờ bổ sung tính là xong khi gửi yêu cầu.</translation>
    </message>
    <message>
        <source>How the dossiers were judged</source>
        <translation>Hồ sơ theo kết quả</translation>
    </message>
    <message>
        <source>{late} ended late, {overdue} overdue at the end of the period</source>
        <translation>{late} hồ sơ xong quá hạn, {overdue} đang quá hạn cuối kỳ</translation>
    </message>
    <message>
        <source>Nothing ended late and nothing was overdue.</source>
        <translation>Không hồ sơ nào xong quá hạn hay đang quá hạn.</translation>
    </message>
    <message>
        <source>Each dossier stands once, under whoever ran over their own time the most.</source>
        <translation>Mỗi hồ sơ đứng một lần, ở nơi vượt thời gian của mình nhiều nhất.</translation>
    </message>
    <message>
        <source>Late and overdue dossiers</source>
        <translation>Hồ sơ quá hạn</translation>
    </message>
    <message>
        <source>Working time of each stay that ended in the period; what waited for others is left out.</source>
        <translation>Giờ làm việc của từng lượt kết thúc trong kỳ, không kể lúc chờ người khác.</translation>
    </message>
    <message>
        <source>Working time of each dossier finished in the period, ours and the partners&apos;.</source>
        <translation>Giờ làm việc của từng hồ sơ xong trong kỳ, của ta và của cơ quan phối hợp.</translation>
    </message>
    <message>
        <source>No stay ended in these days. An earlier book tells of none.</source>
        <translation>Không lượt nào kết thúc trong kỳ. Sổ cũ nhập vào không ghi từng lượt.</translation>
    </message>
    <message>
        <source>{shortened} of {all} procedures are shortened, half of them by {median} % or more (darker: {low}–{high} %)</source>
        <translation>{shortened} trong {all} thủ tục đã rút ngắn, một nửa rút từ {median} % trở lên (đậm: {low}–{high} %)</translation>
    </message>
    <message>
        <source>None of {all} procedures is shortened.</source>
        <translation>Chưa thủ tục nào trong {all} được rút ngắn.</translation>
    </message>
    <message>
        <source>{count} promised times are examples until the agency&apos;s own decision takes their place.</source>
        <translation>{count} thời gian cam kết chỉ là ví dụ, chờ quyết định của cơ quan.</translation>
    </message>
    <message>
        <source>Procedures by how much their time is cut</source>
        <translation>Số thủ tục theo mức rút</translation>
    </message>
    <message>
        <source>Book {book}: {count} entries</source>
        <translation>Quyển {book}: {count} hồ sơ</translation>
    </message>
    <message>
        <source>Numbers nobody bears: {numbers}</source>
        <translation>Số không có hồ sơ: {numbers}</translation>
    </message>
    <message>
        <source>Numbers borne twice: {numbers}</source>
        <translation>Số bị trùng: {numbers}</translation>
    </message>
    <message>
        <source>Nothing was entered in {year}.</source>
        <translation>Năm {year} chưa ghi hồ sơ nào.</translation>
    </message>
    <message>
        <source>Saved {report}: {file} in {folder}</source>
        <translation>Đã lưu {report}: {file} trong {folder}</translation>
    </message>
    <message>
        <source>{line}: received is {left}, its parts make {right}</source>
        <translation>{line}: tiếp nhận ghi {left}, các phần cộng lại {right}</translation>
    </message>
    <message>
        <source>{line}: received is {left}, settled and in progress make {right}</source>
        <translation>{line}: tiếp nhận ghi {left}, đã và đang giải quyết cộng lại {right}</translation>
    </message>
    <message>
        <source>{line}: settled is {left}, its parts make {right}</source>
        <translation>{line}: đã giải quyết ghi {left}, các phần cộng lại {right}</translation>
    </message>
    <message>
        <source>{line}: in progress is {left}, its parts make {right}</source>
        <translation>{line}: đang giải quyết ghi {left}, các phần cộng lại {right}</translation>
    </message>
    <message>
        <source>column ({column}): the lines make {left}, the total says {right}</source>
        <translation>cột ({column}): các dòng cộng lại {left}, tổng cộng ghi {right}</translation>
    </message>
    <message>
        <source>{line}, column ({column}): the list has {left}, the figure says {right}</source>
        <translation>{line}, cột ({column}): danh sách có {left}, con số là {right}</translation>
    </message>
    <message>
        <source>{text} is no moment. Write it as 05/02/2018 09:00, or leave it empty for now.</source>
        <translation>{text} không phải thời điểm. Ghi như 05/02/2018 09:00, hoặc để trống là bây giờ.</translation>
    </message>
    <message>
        <source>{text} is no day. Write it as 15/12/2017.</source>
        <translation>{text} không phải ngày. Ghi như 15/12/2017.</translation>
    </message>
</context>
<context>
    <name>CountedView</name>
    <message>
        <source>Count again</source>
        <translation>Đếm lại, sổ đã ghi thêm</translation>
    </message>
    <message>
        <source>compare with</source>
        <translation>so với lúc</translation>
    </message>
    <message>
        <source>Compare with the moment</source>
        <translation>So với lúc</translation>
    </message>
    <message>
        <source>a moment</source>
        <translation>ngày giờ</translation>
    </message>
    <message>
        <source>Tables of this report</source>
        <translation>Các bảng của báo cáo này</translation>
    </message>
    <message>
        <source>Save it all the same, marked</source>
        <translation>Vẫn lưu, ghi rõ không khớp</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Đóng so sánh</translation>
    </message>
    <message>
        <source>Without a due moment</source>
        <translation>Không có hạn trả</translation>
    </message>
    <message>
        <source>Without a due moment: {count}</source>
        <translation>Không có hạn trả: {count}</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>The screen is locked</source>
        <translation>Màn hình đã khoá</translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>{why}, today</source>
        <translation>{why}, hôm nay</translation>
    </message>
    <message>
        <source>Days from receipt to due</source>
        <translation>Các ngày từ lúc nhận đến hạn trả</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ Nhật</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>We</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>CN</translation>
    </message>
    <message>
        <source>M {month}</source>
        <translation>Th {month}</translation>
    </message>
</context>
<context>
    <name>DossierList</name>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
</context>
<context>
    <name>DossierModel</name>
    <message>
        <source>ticked</source>
        <translation>đã chọn</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>{badge}, clock running</source>
        <translation>{badge}, đồng hồ chạy</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn trả</translation>
    </message>
    <message>
        <source>The clock stands still</source>
        <translation>Đồng hồ đang dừng</translation>
    </message>
    <message>
        <source>{left} of work</source>
        <translation>{left} làm việc</translation>
    </message>
    <message>
        <source>{share} % used</source>
        <translation>Đã dùng {share} %</translation>
    </message>
    <message>
        <source>Print the receipt again</source>
        <translation>In lại phiếu</translation>
    </message>
    <message>
        <source>Each line says who, when, on which desk. Mistakes are corrected, never deleted.</source>
        <translation>Mọi dòng đều ghi ai, lúc nào, từ máy nào. Sửa sai bằng đính chính, không xoá.</translation>
    </message>
    <message>
        <source>Print the deadline sheet</source>
        <translation>In tờ giải trình hạn</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Print a slip</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Why no date</source>
        <translation>Vì sao chưa có hạn</translation>
    </message>
    <message>
        <source>Why due {day}</source>
        <translation>Vì sao hạn là {day}</translation>
    </message>
    <message>
        <source>The dossier could not be opened</source>
        <translation>Không mở được hồ sơ</translation>
    </message>
    <message>
        <source>Shown as it was at {moment}</source>
        <translation>Đang hiện như lúc {moment}</translation>
    </message>
    <message>
        <source>Copied {code}.</source>
        <translation>Đã chép {code}.</translation>
    </message>
</context>
<context>
    <name>DossierRecords</name>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Printed slips</source>
        <translation>Phiếu đã in</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>No slip printed yet</source>
        <translation>Chưa in phiếu nào</translation>
    </message>
    <message>
        <source>See fewer</source>
        <translation>Thu gọn</translation>
    </message>
    <message>
        <source>See all {count} lines</source>
        <translation>Xem cả {count} dòng</translation>
    </message>
    <message>
        <source>Paper {number}</source>
        <translation>Giấy tờ số {number}</translation>
    </message>
    <message>
        <source>{slip} (kept, no printer)</source>
        <translation>{slip} (đã lưu, chờ máy in)</translation>
    </message>
    <message>
        <source>{actor}, recorded {moment}</source>
        <translation>{actor}, ghi {moment}</translation>
    </message>
</context>
<context>
    <name>DossierSummary</name>
    <message>
        <source>Open the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Print the receipt again</source>
        <translation>In lại phiếu</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>Vì sao ngày này?</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Chép mã</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Settled {weekday}</source>
        <translation>Xong {weekday}</translation>
    </message>
    <message>
        <source>Ended {weekday}</source>
        <translation>Kết thúc {weekday}</translation>
    </message>
    <message>
        <source>Due {weekday}</source>
        <translation>Hạn {weekday}</translation>
    </message>
    <message>
        <source>No date while the clock stands still</source>
        <translation>Chưa có hạn khi đang tạm dừng</translation>
    </message>
</context>
<context>
    <name>Dossiers</name>
    <message>
        <source>due this minute</source>
        <translation>hết hạn phút này</translation>
    </message>
    <message>
        <source>just over</source>
        <translation>vừa quá hạn</translation>
    </message>
    <message>
        <source>{days} working days left</source>
        <translation>còn {days} ngày làm việc</translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>còn {hours} giờ</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>còn {minutes} phút</translation>
    </message>
    <message>
        <source>{hours} h {minutes} left</source>
        <translation>còn {hours} giờ {minutes}</translation>
    </message>
    <message>
        <source>{days} days over</source>
        <translation>quá {days} ngày</translation>
    </message>
    <message>
        <source>{hours} h over</source>
        <translation>quá {hours} giờ</translation>
    </message>
    <message>
        <source>{minutes} min over</source>
        <translation>quá {minutes} phút</translation>
    </message>
    <message>
        <source>{hours} h {minutes} over</source>
        <translation>quá {hours} giờ {minutes}</translation>
    </message>
    <message>
        <source>{day_weekday}</source>
        <translation>{day_weekday}</translation>
    </message>
    <message>
        <source>year {year}</source>
        <translation>năm {year}</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>settled {moment}</source>
        <translation>xong {moment}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>kết thúc</translation>
    </message>
    <message>
        <source>ended {moment}</source>
        <translation>kết thúc {moment}</translation>
    </message>
    <message>
        <source>{term}, the office&apos;s promise (law: {legal})</source>
        <translation>{term}, cam kết của Ban (luật: {legal})</translation>
    </message>
    <message>
        <source>{term}, the office&apos;s promise (law: {legal} days)</source>
        <translation>{term}, cam kết của Ban (luật: {legal} ngày)</translation>
    </message>
    <message>
        <source>{term}, by law</source>
        <translation>{term}, theo luật</translation>
    </message>
    <message>
        <source>Clock stopped {times} times.</source>
        <translation>Đã tạm dừng {times} lần.</translation>
    </message>
    <message>
        <source>Clock never stopped.</source>
        <translation>Chưa tạm dừng lần nào.</translation>
    </message>
    <message>
        <source>Clock stopped {times} times. Due by law: {day}.</source>
        <translation>Đã tạm dừng {times} lần. Hạn theo luật: {day}.</translation>
    </message>
    <message>
        <source>Clock never stopped. Due by law: {day}.</source>
        <translation>Chưa tạm dừng lần nào. Hạn theo luật: {day}.</translation>
    </message>
    <message>
        <source>{count} dossiers</source>
        <translation>{count} hồ sơ</translation>
    </message>
    <message>
        <source>Counting begins</source>
        <translation>Bắt đầu tính</translation>
    </message>
    <message>
        <source>Due the same day, ends {hour}</source>
        <translation>Hạn trong ngày, hết giờ {hour}</translation>
    </message>
    <message>
        <source>Received late: due this day</source>
        <translation>Nhận muộn: hạn trong ngày này</translation>
    </message>
    <message>
        <source>Before the supplement, no longer counted</source>
        <translation>Trước khi bổ sung, không tính nữa</translation>
    </message>
    <message>
        <source>Received at the counter</source>
        <translation>Tiếp nhận tại quầy</translation>
    </message>
    <message>
        <source>Received online</source>
        <translation>Tiếp nhận trực tuyến</translation>
    </message>
    <message>
        <source>Received by post</source>
        <translation>Tiếp nhận qua bưu chính</translation>
    </message>
    <message>
        <source>Taken over from the paper book, number {number}</source>
        <translation>Nhập từ sổ giấy, số {number}</translation>
    </message>
    <message>
        <source>Clock stopped: waits for papers</source>
        <translation>Tạm dừng: chờ bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>Clock stopped: waits for payment</source>
        <translation>Tạm dừng: chờ nộp phí</translation>
    </message>
    <message>
        <source>Clock stopped, as the paper book says</source>
        <translation>Tạm dừng, theo sổ giấy</translation>
    </message>
    <message>
        <source>Clock runs again, due {due}</source>
        <translation>Đồng hồ chạy tiếp, hạn {due}</translation>
    </message>
    <message>
        <source>Result ready at the desk</source>
        <translation>Đã có kết quả tại quầy</translation>
    </message>
    <message>
        <source>Result fetched at the counter</source>
        <translation>Đã trao kết quả tại quầy</translation>
    </message>
    <message>
        <source>Result sent online</source>
        <translation>Đã gửi kết quả trực tuyến</translation>
    </message>
    <message>
        <source>Result posted</source>
        <translation>Đã gửi kết quả qua bưu chính</translation>
    </message>
    <message>
        <source>Recorded by a newer version ({kind})</source>
        <translation>Do phiên bản mới hơn ghi ({kind})</translation>
    </message>
    <message>
        <source>Recorded: {kind}</source>
        <translation>Đã ghi: {kind}</translation>
    </message>
    <message>
        <source>Receipt, copies {copies}</source>
        <translation>Giấy tiếp nhận, liên {copies}</translation>
    </message>
    <message>
        <source>Receipt, reprint {time}</source>
        <translation>Giấy tiếp nhận, in lại lần {time}</translation>
    </message>
    <message>
        <source>Supplement request, copies {copies}</source>
        <translation>Phiếu yêu cầu bổ sung, liên {copies}</translation>
    </message>
    <message>
        <source>Supplement request, reprint {time}</source>
        <translation>Phiếu yêu cầu bổ sung, in lại lần {time}</translation>
    </message>
    <message>
        <source>A reprint says why. Type the reason, for example: the first copy was lost.</source>
        <translation>Bản in lại phải ghi lý do. Gõ lý do, ví dụ: mất bản cũ.</translation>
    </message>
    <message>
        <source>Receipt of {tail} printed again.</source>
        <translation>Đã in lại giấy tiếp nhận {tail}.</translation>
    </message>
    <message>
        <source>No printer took the receipt of {tail}; it waits. Kept as {file} in {folder}</source>
        <translation>Chưa máy in nào nhận giấy hẹn {tail}, phiếu vẫn chờ in. Đã lưu {file} trong {folder}</translation>
    </message>
    <message>
        <source>Slips that waited and are printed now: {sent}.</source>
        <translation>Đã in các phiếu chờ: {sent}.</translation>
    </message>
    <message>
        <source>No printer takes them: {left} slips still wait.</source>
        <translation>Chưa máy in nào nhận: còn {left} phiếu chờ in.</translation>
    </message>
    <message>
        <source>Slips that no longer hold were not printed: {dropped}.</source>
        <translation>{dropped} phiếu không còn đúng (việc đã hoàn tác hoặc đã có phiếu thay) nên không in.</translation>
    </message>
    <message>
        <source>Slips printed now: {sent}. Not printed, as they no longer hold: {dropped}.</source>
        <translation>Đã in {sent} phiếu đang chờ. {dropped} phiếu không còn đúng (việc đã hoàn tác hoặc đã có phiếu thay) nên không in.</translation>
    </message>
    <message>
        <source>No printer takes them: {left} slips still wait. Not printed, as they no longer hold: {dropped}.</source>
        <translation>Chưa máy in nào nhận: còn {left} phiếu chờ. {dropped} phiếu không còn đúng nên không in.</translation>
    </message>
    <message>
        <source>No slip waits to be printed.</source>
        <translation>Không có phiếu nào chờ in.</translation>
    </message>
    <message>
        <source>No printer: the deadline sheet is kept as {file} in {folder}</source>
        <translation>Không có máy in: tờ giải trình hạn đã lưu thành {file} trong {folder}</translation>
    </message>
    <message>
        <source>No dossier is due that day</source>
        <translation>Không có hồ sơ đến hạn ngày này</translation>
    </message>
    <message>
        <source>No dossier stands here</source>
        <translation>Không có hồ sơ nào ở mục này</translation>
    </message>
    <message>
        <source>What is due stands here until it is settled.</source>
        <translation>Hồ sơ đến hạn nằm ở đây cho đến khi giải quyết xong.</translation>
    </message>
    <message>
        <source>Esc shows the whole list again.</source>
        <translation>Nhấn Esc để xem lại cả danh sách.</translation>
    </message>
    <message>
        <source>Receipt of {tail} printed.</source>
        <translation>Đã in giấy tiếp nhận {tail}.</translation>
    </message>
    <message>
        <source>Supplement request printed.</source>
        <translation>Đã in phiếu yêu cầu bổ sung.</translation>
    </message>
    <message>
        <source>No printer took the supplement request; it waits. Kept as {file} in {folder}</source>
        <translation>Chưa máy in nào nhận phiếu yêu cầu bổ sung, phiếu vẫn chờ in. Đã lưu {file} trong {folder}</translation>
    </message>
    <message>
        <source>Deadline sheet printed.</source>
        <translation>Đã in tờ giải trình hạn.</translation>
    </message>
    <message>
        <source>No dossier bears this code. Type more of it, or a name.</source>
        <translation>Không có hồ sơ nào mang mã này. Gõ thêm mã hoặc gõ tên.</translation>
    </message>
    <message>
        <source>Several dossiers bear this code. Find the right one by name (Ctrl+K).</source>
        <translation>Nhiều hồ sơ mang mã này. Tìm theo tên (Ctrl+K).</translation>
    </message>
    <message>
        <source>Several dossiers end like this. Type more of the code.</source>
        <translation>Nhiều hồ sơ có đuôi mã này. Gõ thêm mã.</translation>
    </message>
    <message>
        <source>No dossier yet</source>
        <translation>Chưa có hồ sơ nào</translation>
    </message>
    <message>
        <source>No dossier is open</source>
        <translation>Không có hồ sơ nào đang mở</translation>
    </message>
    <message>
        <source>Nothing received today yet</source>
        <translation>Hôm nay chưa nhận hồ sơ nào</translation>
    </message>
    <message>
        <source>No dossier is overdue</source>
        <translation>Không có hồ sơ quá hạn</translation>
    </message>
    <message>
        <source>No dossier fits</source>
        <translation>Không có hồ sơ phù hợp</translation>
    </message>
    <message>
        <source>Dossiers come from reception or from an imported book.</source>
        <translation>Hồ sơ đến từ Tiếp nhận hoặc từ sổ giấy được nhập vào.</translation>
    </message>
    <message>
        <source>What is received stands here until its result is ready.</source>
        <translation>Hồ sơ đã nhận nằm ở đây cho đến khi có kết quả.</translation>
    </message>
    <message>
        <source>Every dossier in the book is settled already. All of them stand under “All”.</source>
        <translation>Mọi hồ sơ trong sổ đều đã giải quyết xong; toàn bộ nằm ở mục “Tất cả”.</translation>
    </message>
    <message>
        <source>What is received today stands here, the last on top.</source>
        <translation>Hồ sơ nhận hôm nay nằm ở đây, mới nhất ở trên.</translation>
    </message>
    <message>
        <source>All promises that ended were kept.</source>
        <translation>Mọi lời hẹn đã đến hạn đều được giữ.</translation>
    </message>
    <message>
        <source>Accents may be left out; the tail of a code is enough. Esc shows the whole list.</source>
        <translation>Có thể bỏ dấu; đuôi mã là đủ. Esc hiện lại cả danh sách.</translation>
    </message>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Xem tất cả</translation>
    </message>
    <message>
        <source>fee {fee} paid</source>
        <translation>đã thu {fee}</translation>
    </message>
    <message>
        <source>fee {fee} at supplement</source>
        <translation>thu {fee} khi bổ sung</translation>
    </message>
    <message>
        <source>fee {fee} at return</source>
        <translation>thu {fee} khi trả</translation>
    </message>
    <message>
        <source>fee exempt</source>
        <translation>miễn phí</translation>
    </message>
    <message>
        <source>by tariff</source>
        <translation>theo biểu phí</translation>
    </message>
    <message>
        <source>check {kt}</source>
        <translation>KT {kt}</translation>
    </message>
    <message>
        <source>Nothing found. Fewer words or the tail of a code are enough.</source>
        <translation>Không tìm thấy. Gõ ít chữ hơn, hoặc chỉ đuôi mã.</translation>
    </message>
</context>
<context>
    <name>DossiersPage</name>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Nhận hôm nay</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Which dossiers</source>
        <translation>Hồ sơ nào</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Bỏ lọc</translation>
    </message>
    <message>
        <source>Look at it by</source>
        <translation>Xem theo</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Bộ đếm</translation>
    </message>
    <message>
        <source>Coming weeks</source>
        <translation>Lịch hạn</translation>
    </message>
    <message>
        <source>Chosen dossier</source>
        <translation>Hồ sơ đang chọn</translation>
    </message>
    <message>
        <source>What stands beside the list</source>
        <translation>Cạnh danh sách</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Theo dõi</translation>
    </message>
</context>
<context>
    <name>DueCalendar</name>
    <message>
        <source>Due in three weeks</source>
        <translation>Đến hạn trong ba tuần</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>nghỉ lễ</translation>
    </message>
</context>
<context>
    <name>FigurePanel</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Dossiers behind the figure</source>
        <translation>Hồ sơ của con số đang chọn</translation>
    </message>
    <message>
        <source>Behind a figure</source>
        <translation>Đằng sau một con số</translation>
    </message>
    <message>
        <source>Choose a figure, a month or a field: its dossiers open here.</source>
        <translation>Chọn một con số, một cột hay một lĩnh vực: danh sách hồ sơ mở ra ở đây.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>the same day</source>
        <translation>trong ngày</translation>
    </message>
    <message>
        <source>{amount} working days</source>
        <translation>{amount} ngày làm việc</translation>
    </message>
    <message>
        <source>{amount} calendar days</source>
        <translation>{amount} ngày lịch</translation>
    </message>
    <message>
        <source>{amount} months</source>
        <translation>{amount} tháng</translation>
    </message>
    <message>
        <source>{amount} working hours</source>
        <translation>{amount} giờ làm việc</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} phút</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} giờ</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours} giờ {minutes}</translation>
    </message>
    <message>
        <source>{count} originals</source>
        <translation>{count} bản chính</translation>
    </message>
    <message>
        <source>{count} copies</source>
        <translation>{count} bản sao</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} ngày</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} n</translation>
    </message>
    <message>
        <source>{hours} hr</source>
        <translation>{hours} g</translation>
    </message>
    <message>
        <source>{minutes} m</source>
        <translation>{minutes} ph</translation>
    </message>
    <message>
        <source>Whose time</source>
        <translation>Thời gian của ai</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>What, and what to do</source>
        <translation>Điều sai và cách sửa</translation>
    </message>
</context>
<context>
    <name>FindingsTable</name>
    <message>
        <source>Findings by row and column</source>
        <translation>Các điều tìm thấy theo dòng và cột</translation>
    </message>
</context>
<context>
    <name>FirstPaint</name>
    <message>
        <source>One stop</source>
        <translation>Một cửa</translation>
    </message>
    <message>
        <source>Opening the book…</source>
        <translation>Đang mở sổ…</translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>Groups</source>
        <translation>Nhóm hồ sơ</translation>
    </message>
</context>
<context>
    <name>Happenings</name>
    <message>
        <source>On to {to}, step {step}</source>
        <translation>Chuyển {to}, bước {step}</translation>
    </message>
    <message>
        <source>Taken on, step {step}</source>
        <translation>Nhận việc, bước {step}</translation>
    </message>
    <message>
        <source>Sent back to {to}, step {step}</source>
        <translation>Trả lại {to}, bước {step}</translation>
    </message>
    <message>
        <source>Given to {to}</source>
        <translation>Giao {to}</translation>
    </message>
    <message>
        <source>{agency} answered</source>
        <translation>{agency} trả lời</translation>
    </message>
    <message>
        <source>{agency} is late, going on without</source>
        <translation>{agency} quá hạn, làm tiếp</translation>
    </message>
    <message>
        <source>Supplement asked: {count} papers</source>
        <translation>Yêu cầu bổ sung {count} giấy tờ</translation>
    </message>
    <message>
        <source>Asked {agency}, answer due {due_short}</source>
        <translation>Hỏi {agency}, hạn {due_short}</translation>
    </message>
    <message>
        <source>{activity}</source>
        <translation>{activity}</translation>
    </message>
    <message>
        <source>From the log {log}: {case}</source>
        <translation>Từ nhật ký {log}: {case}</translation>
    </message>
    <message>
        <source>Supplement asked: {count} papers by {until_short}</source>
        <translation>Yêu cầu bổ sung {count} giấy tờ trước {until_short}</translation>
    </message>
    <message>
        <source>Part of the supplement came: {count} papers</source>
        <translation>Nhận bổ sung một phần: {count} giấy tờ</translation>
    </message>
    <message>
        <source>Supplement complete, due {due}</source>
        <translation>Đủ bổ sung, hạn {due}</translation>
    </message>
    <message>
        <source>Payment asked: {amount} đ</source>
        <translation>Yêu cầu nộp {amount} đ</translation>
    </message>
    <message>
        <source>Paid: {amount} đ</source>
        <translation>Đã thu {amount} đ</translation>
    </message>
    <message>
        <source>Paid: {amount} đ, due {due}</source>
        <translation>Đã thu {amount} đ, hạn {due}</translation>
    </message>
    <message>
        <source>Apologised, new date {new}</source>
        <translation>Xin lỗi, hẹn lại {new}</translation>
    </message>
    <message>
        <source>Apologised late, new date {new}</source>
        <translation>Xin lỗi muộn, hẹn lại {new}</translation>
    </message>
    <message>
        <source>The applicant asks to withdraw</source>
        <translation>Người nộp xin rút hồ sơ</translation>
    </message>
    <message>
        <source>Not withdrawn, going on</source>
        <translation>Không rút nữa, làm tiếp</translation>
    </message>
    <message>
        <source>Clock stopped: the applicant asks to withdraw</source>
        <translation>Đồng hồ dừng: người nộp xin rút</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối hồ sơ</translation>
    </message>
    <message>
        <source>Handling stopped</source>
        <translation>Dừng xử lý</translation>
    </message>
    <message>
        <source>The last act was undone</source>
        <translation>Hoàn tác việc gần nhất</translation>
    </message>
    <message>
        <source>Kind of applicant corrected</source>
        <translation>Đính chính loại người nộp</translation>
    </message>
    <message>
        <source>Applicant&apos;s name corrected</source>
        <translation>Đính chính tên người nộp</translation>
    </message>
    <message>
        <source>Tax code corrected</source>
        <translation>Đính chính mã số thuế</translation>
    </message>
    <message>
        <source>Citizen&apos;s number corrected</source>
        <translation>Đính chính số căn cước</translation>
    </message>
    <message>
        <source>Address corrected</source>
        <translation>Đính chính địa chỉ</translation>
    </message>
    <message>
        <source>Telephone corrected</source>
        <translation>Đính chính điện thoại</translation>
    </message>
    <message>
        <source>E-mail corrected</source>
        <translation>Đính chính thư điện tử</translation>
    </message>
    <message>
        <source>Who handed it in corrected</source>
        <translation>Đính chính người đến nộp</translation>
    </message>
    <message>
        <source>Channel of filing corrected</source>
        <translation>Đính chính kênh nộp</translation>
    </message>
    <message>
        <source>Channel of return corrected</source>
        <translation>Đính chính kênh trả kết quả</translation>
    </message>
    <message>
        <source>Number of sets corrected</source>
        <translation>Đính chính số bộ hồ sơ</translation>
    </message>
    <message>
        <source>Note corrected</source>
        <translation>Đính chính ghi chú</translation>
    </message>
    <message>
        <source>Procedure corrected: {version}</source>
        <translation>Đính chính thủ tục: {version}</translation>
    </message>
    <message>
        <source>Date corrected: {due} instead of {old}</source>
        <translation>Đính chính hạn: {due} thay {old}</translation>
    </message>
    <message>
        <source>Waits for papers since {since}: {items}</source>
        <translation>Chờ bổ sung từ {since}: {items}</translation>
    </message>
    <message>
        <source>Waits for papers since {since}, by {until}: {items}</source>
        <translation>Chờ bổ sung từ {since}, nộp trước {until}: {items}</translation>
    </message>
    <message>
        <source>Waits for papers since {since}</source>
        <translation>Chờ bổ sung từ {since}</translation>
    </message>
    <message>
        <source>Waits for {amount} đ since {since}</source>
        <translation>Chờ nộp {amount} đ từ {since}</translation>
    </message>
    <message>
        <source>The applicant asked to withdraw on {since}: stop it, or go on</source>
        <translation>Người nộp xin rút lúc {since}: dừng xử lý, hoặc làm tiếp</translation>
    </message>
    <message>
        <source>Waits for {agency}, answer due {due}</source>
        <translation>Chờ {agency}, hạn trả lời {due}</translation>
    </message>
    <message>
        <source>Waits for {agency}, late since {due}</source>
        <translation>Chờ {agency}, quá hạn từ {due}</translation>
    </message>
    <message>
        <source>The result lies at the desk.</source>
        <translation>Kết quả đang ở một cửa, chờ người đến nhận.</translation>
    </message>
    <message>
        <source>The result lies at the desk; {amount} đ are still to be paid.</source>
        <translation>Kết quả đang ở một cửa; còn phải thu {amount} đ.</translation>
    </message>
    <message>
        <source>First promised: {due}</source>
        <translation>Hẹn lần đầu: {due}</translation>
    </message>
    <message>
        <source>Computed since: {due}</source>
        <translation>Tính lại: {due}</translation>
    </message>
    <message>
        <source>Apologised on {said}: {due}</source>
        <translation>Xin lỗi {said}, hẹn lại: {due}</translation>
    </message>
    <message>
        <source>Apologised on {said}, later than allowed: {due}</source>
        <translation>Xin lỗi muộn {said}, hẹn lại: {due}</translation>
    </message>
    <message>
        <source>By the days above: {computed}. The apology put {due} in its place.</source>
        <translation>Tính theo ngày: {computed}. Đã xin lỗi và hẹn lại {due}.</translation>
    </message>
    <message>
        <source>By the days above: {computed}. It came in with {due}, and that is the promise.</source>
        <translation>Tính theo ngày: {computed}. Sổ hoặc nhật ký đưa vào ghi {due}, và đó là hạn đã hẹn.</translation>
    </message>
    <message>
        <source>By the days above: {computed}. A correction put {due} in its place.</source>
        <translation>Tính theo ngày: {computed}. Đã đính chính thành {due}.</translation>
    </message>
    <message>
        <source>Replacing receipt {number}</source>
        <translation>Giấy tiếp nhận thay thế {number}</translation>
    </message>
    <message>
        <source>Supplement request, number {round}</source>
        <translation>Phiếu yêu cầu bổ sung, lần {round}</translation>
    </message>
    <message>
        <source>Refusal slip, copies {copies}</source>
        <translation>Phiếu từ chối, liên {copies}</translation>
    </message>
    <message>
        <source>Refusal slip, reprint {time}</source>
        <translation>Phiếu từ chối, in lại lần {time}</translation>
    </message>
    <message>
        <source>Refusal slip {number}</source>
        <translation>Phiếu từ chối {number}</translation>
    </message>
    <message>
        <source>Apology slip, copies {copies}</source>
        <translation>Phiếu xin lỗi, liên {copies}</translation>
    </message>
    <message>
        <source>Apology slip, reprint {time}</source>
        <translation>Phiếu xin lỗi, in lại lần {time}</translation>
    </message>
    <message>
        <source>Apology slip {number}</source>
        <translation>Phiếu xin lỗi {number}</translation>
    </message>
    <message>
        <source>Stop notice, copies {copies}</source>
        <translation>Thông báo dừng, liên {copies}</translation>
    </message>
    <message>
        <source>Stop notice, reprint {time}</source>
        <translation>Thông báo dừng, in lại lần {time}</translation>
    </message>
    <message>
        <source>Stop notice {number}</source>
        <translation>Thông báo dừng {number}</translation>
    </message>
    <message>
        <source>Control slip</source>
        <translation>Phiếu kiểm soát</translation>
    </message>
    <message>
        <source>Control slip, printed again</source>
        <translation>Phiếu kiểm soát, in lại</translation>
    </message>
    <message>
        <source>Transfer slip to a partner</source>
        <translation>Phiếu chuyển cơ quan phối hợp</translation>
    </message>
    <message>
        <source>Transfer slip to a partner, reprint {time}</source>
        <translation>Phiếu chuyển cơ quan phối hợp, in lại lần {time}</translation>
    </message>
    <message>
        <source>Transfer slip {number} put out as a file</source>
        <translation>Phiếu chuyển {number}, ghi ra tệp</translation>
    </message>
    <message>
        <source>Transfer slip to a partner, number {round}</source>
        <translation>Phiếu chuyển cơ quan phối hợp, lần {round}</translation>
    </message>
    <message>
        <source>Receipt of the result</source>
        <translation>Biên nhận kết quả</translation>
    </message>
    <message>
        <source>Receipt of the result, reprint {time}</source>
        <translation>Biên nhận kết quả, in lại lần {time}</translation>
    </message>
    <message>
        <source>Receipt of the result, number {round}</source>
        <translation>Biên nhận kết quả, lần {round}</translation>
    </message>
    <message>
        <source>Supplement request of {tail} printed.</source>
        <translation>Đã in phiếu yêu cầu bổ sung {tail}.</translation>
    </message>
    <message>
        <source>Refusal slip of {tail} printed.</source>
        <translation>Đã in phiếu từ chối {tail}.</translation>
    </message>
    <message>
        <source>Apology slip of {tail} printed.</source>
        <translation>Đã in phiếu xin lỗi {tail}.</translation>
    </message>
    <message>
        <source>Stop notice of {tail} printed.</source>
        <translation>Đã in thông báo dừng {tail}.</translation>
    </message>
    <message>
        <source>Control slip of {tail} printed.</source>
        <translation>Đã in phiếu kiểm soát {tail}.</translation>
    </message>
    <message>
        <source>Transfer slip of {tail} printed.</source>
        <translation>Đã in phiếu chuyển của {tail}.</translation>
    </message>
    <message>
        <source>Receipt of the result of {tail} printed.</source>
        <translation>Đã in biên nhận kết quả {tail}.</translation>
    </message>
    <message>
        <source>No printer took the slip of {tail}; it waits. Kept as {file} in {folder}</source>
        <translation>Không có máy in nhận phiếu {tail}; phiếu đang chờ. Đã giữ là {file} trong {folder}</translation>
    </message>
    <message>
        <source>Receipt that replaces the first</source>
        <translation>Giấy tiếp nhận thay thế</translation>
    </message>
    <message>
        <source>Transfer slip to {agency}</source>
        <translation>Phiếu chuyển {agency}</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Supplement request</source>
        <translation>Phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Refusal slip</source>
        <translation>Phiếu từ chối</translation>
    </message>
    <message>
        <source>Apology slip</source>
        <translation>Phiếu xin lỗi</translation>
    </message>
    <message>
        <source>Stop notice</source>
        <translation>Thông báo dừng</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Nội bộ</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Phối hợp</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Stopped by law</source>
        <translation>Tạm dừng</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Organisations and persons</source>
        <translation>Tổ chức, cá nhân</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Nơi làm việc</translation>
    </message>
    <message>
        <source>Searched last</source>
        <translation>Tìm gần đây</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>Tìm kiếm đã lưu</translation>
    </message>
    <message>
        <source>To narrow</source>
        <translation>Lọc theo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>part of the code</source>
        <translation>một phần của mã hồ sơ</translation>
    </message>
    <message>
        <source>words of the applicant&apos;s name</source>
        <translation>chữ trong tên người nộp</translation>
    </message>
    <message>
        <source>procedure or status, as tt:LD-01 or tt:bosung</source>
        <translation>thủ tục hoặc trạng thái, ví dụ tt:LD-01, tt:bosung</translation>
    </message>
    <message>
        <source>due, as han:&lt;3 for fewer than 3 working days</source>
        <translation>hạn trả, ví dụ han:&lt;3 là còn dưới 3 ngày làm việc</translation>
    </message>
    <message>
        <source>who has it, by login or name; nguoi:toi is yourself</source>
        <translation>người đang giữ, theo tên hay tên đăng nhập; nguoi:toi là chính mình</translation>
    </message>
    <message>
        <source>the unit it lies with</source>
        <translation>bộ phận đang giữ</translation>
    </message>
    <message>
        <source>how it was filed</source>
        <translation>kênh nộp</translation>
    </message>
    <message>
        <source>the procedure&apos;s sector</source>
        <translation>lĩnh vực của thủ tục</translation>
    </message>
    <message>
        <source>received, as nhan:2017-01 or nhan:5/1/2017</source>
        <translation>ngày nhận, ví dụ nhan:2017-01, nhan:5/1/2017</translation>
    </message>
    <message>
        <source>settled, as xong:thangnay</source>
        <translation>ngày giải quyết xong, ví dụ xong:thangnay</translation>
    </message>
    <message>
        <source>the partner agency</source>
        <translation>cơ quan phối hợp</translation>
    </message>
    <message>
        <source>part of the tax code</source>
        <translation>một phần của mã số thuế</translation>
    </message>
    <message>
        <source>part of the identity number</source>
        <translation>một phần của số giấy tờ</translation>
    </message>
    <message>
        <source>part of the phone number</source>
        <translation>một phần của số điện thoại</translation>
    </message>
    <message>
        <source>only what is overdue</source>
        <translation>chỉ hồ sơ quá hạn</translation>
    </message>
    <message>
        <source>only what stands still</source>
        <translation>chỉ hồ sơ đang tạm dừng</translation>
    </message>
    <message>
        <source>only what is open</source>
        <translation>chỉ hồ sơ chưa giải quyết xong</translation>
    </message>
</context>
<context>
    <name>HoursRuler</name>
    <message>
        <source>Hours of the promise</source>
        <translation>Giờ của ngày hẹn</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Nobody reads this column. It is left out.</source>
        <translation>Cột này không dùng đến, được bỏ qua.</translation>
    </message>
    <message>
        <source>A cell without a column: {text}. Remove it or name its column.</source>
        <translation>Ô không thuộc cột nào: {text}. Xoá ô hoặc đặt tên cột.</translation>
    </message>
    <message>
        <source>A formula stands here. Put its value in its place.</source>
        <translation>Ô này là công thức. Thay bằng giá trị của nó.</translation>
    </message>
    <message>
        <source>The spreadsheet says {text}. Put the value in its place.</source>
        <translation>Bảng tính báo {text}. Thay bằng giá trị đúng.</translation>
    </message>
    <message>
        <source>The same code stands in row {first}. Keep one of them.</source>
        <translation>Mã này đã có ở dòng {first}. Giữ lại một dòng.</translation>
    </message>
    <message>
        <source>There is no procedure {text}. Write its number, such as LD-01.</source>
        <translation>Không có thủ tục {text}. Ghi số thủ tục, ví dụ LD-01.</translation>
    </message>
    <message>
        <source>There is no version {text}. Leave it empty for the one in force.</source>
        <translation>Không có phiên bản {text}. Để trống thì lấy bản đang hiệu lực.</translation>
    </message>
    <message>
        <source>{text} is not a version of {procedure}. Leave it empty for the one in force.</source>
        <translation>{text} không phải phiên bản của {procedure}. Để trống thì lấy bản đang hiệu lực.</translation>
    </message>
    <message>
        <source>{procedure} had no version in force on {day}. Check the date.</source>
        <translation>{procedure} không có phiên bản hiệu lực ngày {day}. Xem lại ngày.</translation>
    </message>
    <message>
        <source>This version has no time limit. Write another version.</source>
        <translation>Phiên bản này không có thời hạn. Ghi phiên bản khác.</translation>
    </message>
    <message>
        <source>{text} was not in force on {day}. It is taken as written.</source>
        <translation>{text} không hiệu lực ngày {day}. Vẫn lấy như đã ghi.</translation>
    </message>
    <message>
        <source>There is no partner agency {text}. Write its id or leave it empty.</source>
        <translation>Không có cơ quan phối hợp {text}. Ghi đúng mã cơ quan hoặc để trống.</translation>
    </message>
    <message>
        <source>The applicant&apos;s name is missing. Fill it in.</source>
        <translation>Thiếu tên người nộp. Ghi thêm tên.</translation>
    </message>
    <message>
        <source>{text} is not a number of copies. Write 1 to {limit}.</source>
        <translation>“{text}” không phải số bộ hồ sơ. Ghi số từ 1 đến {limit}.</translation>
    </message>
    <message>
        <source>The moment is missing. Write it as 24/01/2017 09:00.</source>
        <translation>Thiếu ngày giờ. Ghi như 24/01/2017 09:00.</translation>
    </message>
    <message>
        <source>{text} is not a moment. Write it as 24/01/2017 09:00.</source>
        <translation>“{text}” không phải ngày giờ. Ghi như 24/01/2017 09:00.</translation>
    </message>
    <message>
        <source>{text} has no hour. Write it as 24/01/2017 09:00.</source>
        <translation>“{text}” thiếu giờ. Ghi như 24/01/2017 09:00.</translation>
    </message>
    <message>
        <source>This date cannot be. Write a year from 1990 to 2100.</source>
        <translation>Ngày này không thể có. Ghi năm từ 1990 đến 2100.</translation>
    </message>
    <message>
        <source>{text} is not in the calendar. Check day and month.</source>
        <translation>Không có ngày giờ {text}. Xem lại ngày và tháng.</translation>
    </message>
    <message>
        <source>Promised before it was received ({received_at}).</source>
        <translation>Hẹn trả trước khi nhận ({received_at}). Xem lại hai ngày.</translation>
    </message>
    <message>
        <source>Finished before it was received ({received_at}).</source>
        <translation>Xong trước khi nhận ({received_at}). Xem lại hai ngày.</translation>
    </message>
    <message>
        <source>Returned before it was finished ({finished_at}).</source>
        <translation>Trả trước khi xong ({finished_at}). Xem lại hai ngày.</translation>
    </message>
    <message>
        <source>Returned, but never finished. Fill in finished_at.</source>
        <translation>Đã trả nhưng chưa ghi ngày xong. Ghi thêm finished_at.</translation>
    </message>
    <message>
        <source>Paused before it was received ({received_at}).</source>
        <translation>Tạm dừng trước khi nhận ({received_at}). Xem lại hai ngày.</translation>
    </message>
    <message>
        <source>Resumed before it was paused ({paused_at}).</source>
        <translation>Tiếp tục trước khi tạm dừng ({paused_at}). Xem lại hai ngày.</translation>
    </message>
    <message>
        <source>Resumed after it was finished ({finished_at}).</source>
        <translation>Tiếp tục sau khi đã xong ({finished_at}). Xem lại hai ngày.</translation>
    </message>
    <message>
        <source>Finished while the clock stood. Fill in resumed_at.</source>
        <translation>Xong trong lúc đang tạm dừng. Ghi thêm resumed_at.</translation>
    </message>
    <message>
        <source>The ledger has another dossier under {code}. Compare the two.</source>
        <translation>Sổ cái đã có hồ sơ khác mang mã {code}. So lại hai hồ sơ.</translation>
    </message>
    <message>
        <source>This is not a dossier code. Write all of it, such as 000.00.99.H31-170124-0001.</source>
        <translation>Đây không phải mã hồ sơ. Ghi đủ mã, ví dụ 000.00.99.H31-170124-0001.</translation>
    </message>
    <message>
        <source>Too long: at most {limit} letters. Shorten it in the book.</source>
        <translation>Dài quá: nhiều nhất {limit} chữ. Rút gọn trong sổ.</translation>
    </message>
    <message>
        <source>{text} is not known here. Write one of: {choices}.</source>
        <translation>Không hiểu “{text}” ở cột này. Ghi một trong: {choices}.</translation>
    </message>
    <message>
        <source>How does the pause count? Write one of: {choices}.</source>
        <translation>Thời gian tạm dừng tính thế nào? Ghi một trong: {choices}.</translation>
    </message>
    <message>
        <source>No pause began. Fill in paused_at or empty this cell.</source>
        <translation>Chưa có lúc bắt đầu tạm dừng. Ghi paused_at hoặc xoá ô này.</translation>
    </message>
    <message>
        <source>The book says {book}, counted anew {computed}. The printed date stays.</source>
        <translation>Sổ ghi {book}, tính lại {computed}. Giữ ngày đã in trên phiếu.</translation>
    </message>
    <message>
        <source>The file is empty. Choose another one.</source>
        <translation>Tệp không có gì. Chọn tệp khác.</translation>
    </message>
    <message>
        <source>This column is missing. Name it in row {heading}, taken for the heading.</source>
        <translation>Thiếu cột này. Ghi tên cột ở dòng {heading}, được coi là dòng tiêu đề.</translation>
    </message>
    <message>
        <source>The book has only its heading (row {heading}). Choose another file.</source>
        <translation>Sổ chỉ có dòng tiêu đề (dòng {heading}). Chọn tệp khác.</translation>
    </message>
    <message>
        <source>Row {first} says otherwise of this dossier. It has one value in this column.</source>
        <translation>Dòng {first} ghi khác về hồ sơ này. Một hồ sơ chỉ có một giá trị ở cột này.</translation>
    </message>
    <message>
        <source>This cell is empty. An event needs its dossier, its activity and its moment.</source>
        <translation>Ô này trống. Mỗi sự kiện cần mã hồ sơ, việc và thời điểm.</translation>
    </message>
    <message>
        <source>The channel {text} is not known. Name it under [channels] in the mapping file.</source>
        <translation>Chưa biết kênh {text} là gì. Ghi thêm vào mục [channels] của tệp ánh xạ.</translation>
    </message>
    <message>
        <source>It ends before it begins. It is taken as over when it was received.</source>
        <translation>Xong trước khi nhận. Ghi sổ là xong lúc nhận.</translation>
    </message>
    <message>
        <source>{case} has no deadline. Write term_days in the mapping file if all have the same.</source>
        <translation>{case} không có hạn. Ghi term_days trong tệp ánh xạ nếu thời hạn là chung.</translation>
    </message>
    <message>
        <source>Some moments have a time zone, some have none. Write all alike.</source>
        <translation>Nơi có múi giờ, nơi không. Ghi mọi thời điểm cùng một cách.</translation>
    </message>
    <message>
        <source>This lies ahead: it is {now} now. Check day and year.</source>
        <translation>Thời điểm này sau bây giờ ({now}). Xem lại ngày và năm.</translation>
    </message>
    <message>
        <source>The code says {day}, received on {received}. Check both.</source>
        <translation>Mã ghi ngày {day} nhưng nhận ngày {received}. Xem lại hai ngày.</translation>
    </message>
    <message>
        <source>Letters nobody sees were left out of this text.</source>
        <translation>Đã bỏ những ký tự không nhìn thấy trong ô này.</translation>
    </message>
    <message>
        <source>The lost 0 was put back: {text}. Check the number.</source>
        <translation>Đã thêm lại số 0 bị mất: {text}. Xem lại số.</translation>
    </message>
    <message>
        <source>{text} may have lost its first 0. Make the cell text and write it whole.</source>
        <translation>{text} có thể mất số 0 ở đầu. Đổi ô thành chữ rồi ghi đủ số.</translation>
    </message>
    <message>
        <source>A tax code has figures only. It is taken as written.</source>
        <translation>Mã số thuế chỉ có chữ số. Vẫn lấy như đã ghi.</translation>
    </message>
    <message>
        <source>A tax code has 10, 12 or 13 figures. It is taken as written.</source>
        <translation>Mã số thuế có 10, 12 hoặc 13 chữ số. Vẫn lấy như đã ghi.</translation>
    </message>
    <message>
        <source>The check figure does not agree. It is taken as written.</source>
        <translation>Chữ số kiểm tra không khớp. Vẫn lấy như đã ghi.</translation>
    </message>
    <message>
        <source>No branch has the number 000. It is taken as written.</source>
        <translation>Không có chi nhánh số 000. Vẫn lấy như đã ghi.</translation>
    </message>
    <message>
        <source>The first three figures name no province. It is taken as written.</source>
        <translation>Ba chữ số đầu không chỉ tỉnh nào. Vẫn lấy như đã ghi.</translation>
    </message>
    <message>
        <source>The fourth figure names no century. It is taken as written.</source>
        <translation>Chữ số thứ tư không chỉ thế kỷ nào. Vẫn lấy như đã ghi.</translation>
    </message>
    <message>
        <source>A telephone number has figures only. It is taken as written.</source>
        <translation>Số điện thoại chỉ có chữ số. Vẫn lấy như đã ghi.</translation>
    </message>
    <message>
        <source>This is no telephone number of Vietnam. It is taken as written.</source>
        <translation>Đây không phải số điện thoại Việt Nam. Vẫn lấy như đã ghi.</translation>
    </message>
    <message>
        <source>The file is too large. Split the book by year.</source>
        <translation>Tệp quá lớn. Tách sổ theo năm.</translation>
    </message>
    <message>
        <source>More than {limit} rows. Split the book by year.</source>
        <translation>Sổ có hơn {limit} dòng. Tách sổ theo năm.</translation>
    </message>
    <message>
        <source>This is an old Excel file. Save it as .xlsx or CSV.</source>
        <translation>Đây là tệp Excel cũ. Lưu lại thành .xlsx hoặc CSV.</translation>
    </message>
    <message>
        <source>This is not an Excel file. Save it as .xlsx or CSV again.</source>
        <translation>Đây không phải tệp Excel. Lưu lại thành .xlsx hoặc CSV.</translation>
    </message>
    <message>
        <source>This file unpacks to far more than it seems. It was not opened.</source>
        <translation>Tệp này khi mở phình ra quá lớn nên không được mở. Lưu lại sổ thành tệp mới.</translation>
    </message>
    <message>
        <source>This file holds what a book never holds. It was not opened.</source>
        <translation>Tệp này chứa thứ không thuộc về một cuốn sổ nên không được mở. Lưu lại sổ thành tệp mới.</translation>
    </message>
    <message>
        <source>This workbook has no sheet. Choose another one.</source>
        <translation>Tệp Excel này không có trang tính. Chọn tệp khác.</translation>
    </message>
    <message>
        <source>The letters cannot be read. Save the file as CSV UTF-8.</source>
        <translation>Không đọc được chữ trong tệp. Lưu lại thành CSV UTF-8.</translation>
    </message>
    <message>
        <source>A quotation mark is open in row {row}. Close it, then try again.</source>
        <translation>Dấu ngoặc kép ở dòng {row} chưa đóng. Sửa rồi thử lại.</translation>
    </message>
    <message>
        <source>The packed file is damaged. Copy it again.</source>
        <translation>Tệp nén hỏng. Chép lại tệp.</translation>
    </message>
    <message>
        <source>This is a real office. A foreign log comes into a folder of its own.</source>
        <translation>Đây là văn phòng thật. Nhật ký của nơi khác vào một thư mục riêng.</translation>
    </message>
    <message>
        <source>{name} came in before. It is not taken twice.</source>
        <translation>{name} đã có ở đây rồi, không nhập lần nữa.</translation>
    </message>
    <message>
        <source>There is no mapping {name}. There are: {known}.</source>
        <translation>Không có tệp ánh xạ {name}. Có: {known}.</translation>
    </message>
    <message>
        <source>A cell of row {row} is longer than {limit} letters. Is a quotation mark open there?</source>
        <translation>Một ô ở dòng {row} dài hơn {limit} chữ. Có thể thiếu dấu ngoặc kép đóng.</translation>
    </message>
    <message>
        <source>Two columns are named {column}. Keep one of them.</source>
        <translation>Có hai cột cùng tên {column}. Giữ lại một cột.</translation>
    </message>
    <message>
        <source>The file cannot be opened ({cause}). Check that it is still there.</source>
        <translation>Không mở được tệp ({cause}). Xem tệp còn ở đó không.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was read.</source>
        <translation>Đã dừng. Chưa đọc gì.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Đã dừng. Chưa nhập hồ sơ nào.</translation>
    </message>
    <message>
        <source>Stopped. The ledger was not checked to its end.</source>
        <translation>Đã dừng. Sổ cái chưa kiểm tra hết.</translation>
    </message>
    <message>
        <source>Stopped. Everything is as before.</source>
        <translation>Đã dừng. Mọi thứ như trước.</translation>
    </message>
    <message>
        <source>{station}: event {seq} is missing.</source>
        <translation>{station}: thiếu sự kiện {seq}.</translation>
    </message>
    <message>
        <source>{station}: event {seq} does not follow the one before.</source>
        <translation>{station}: sự kiện {seq} không nối với sự kiện trước.</translation>
    </message>
    <message>
        <source>{station}: event {seq} was changed.</source>
        <translation>{station}: sự kiện {seq} đã bị sửa.</translation>
    </message>
    <message>
        <source>{station}: the content of event {seq} is gone.</source>
        <translation>{station}: mất nội dung sự kiện {seq}.</translation>
    </message>
    <message>
        <source>An event stands in no log.</source>
        <translation>Có sự kiện không thuộc nhật ký nào.</translation>
    </message>
    <message>
        <source>{station}: the log ends before event {seq}.</source>
        <translation>{station}: nhật ký bị cắt trước sự kiện {seq}.</translation>
    </message>
    <message>
        <source>{count} lines of the lists differ from the ledger. Rebuild them.</source>
        <translation>{count} dòng trong danh sách khác sổ cái. Dựng lại danh sách.</translation>
    </message>
    <message>
        <source>{count} gaps in the codes are not explained.</source>
        <translation>{count} khoảng trống mã chưa rõ lý do.</translation>
    </message>
</context>
<context>
    <name>JobsDialog</name>
    <message>
        <source>Sharing and printing</source>
        <translation>Chia sẻ và in</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Trục trặc</translation>
    </message>
    <message>
        <source>Nothing since the program was opened.</source>
        <translation>Chưa có gì từ lúc mở chương trình.</translation>
    </message>
    <message>
        <source>Save for support…</source>
        <translation>Lưu cho bộ phận hỗ trợ…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>What failed since the program was opened</source>
        <translation>Trục trặc từ lúc mở chương trình</translation>
    </message>
</context>
<context>
    <name>JobsPapers</name>
    <message>
        <source>Print what waits</source>
        <translation>In phiếu đang chờ</translation>
    </message>
    <message>
        <source>Slips that wait</source>
        <translation>Phiếu chờ in</translation>
    </message>
    <message>
        <source>Under way: {count}</source>
        <translation>Đang làm: {count}</translation>
    </message>
    <message>
        <source>Slips that wait: {count}</source>
        <translation>Phiếu chờ in: {count}</translation>
    </message>
    <message>
        <source>No slip waits.</source>
        <translation>Không có phiếu nào chờ in.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>và {count} phiếu nữa</translation>
    </message>
</context>
<context>
    <name>JobsSharing</name>
    <message>
        <source>Try again now</source>
        <translation>Thử lại ngay</translation>
    </message>
    <message>
        <source>Join a shared ledger…</source>
        <translation>Tham gia sổ chung…</translation>
    </message>
    <message>
        <source>Other desks do not see what is recorded here.</source>
        <translation>Quầy khác chưa thấy những gì ghi ở máy này.</translation>
    </message>
    <message>
        <source>Taking in what others recorded</source>
        <translation>Đang nhận những gì quầy khác ghi</translation>
    </message>
    <message>
        <source>not since the program was opened</source>
        <translation>chưa, từ khi mở chương trình</translation>
    </message>
    <message>
        <source>All desks agreed last</source>
        <translation>Lần khớp gần nhất</translation>
    </message>
    <message>
        <source>Not shared</source>
        <translation>Chưa chia sẻ</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Thử lại lúc</translation>
    </message>
</context>
<context>
    <name>JobsView</name>
    <message>
        <source>Save for support</source>
        <translation>Lưu cho bộ phận hỗ trợ</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join a shared ledger</source>
        <translation>Tham gia sổ chung</translation>
    </message>
    <message>
        <source>Desks of one agency share one ledger. Without a network each goes on receiving.</source>
        <translation>Các quầy của một cơ quan dùng chung một sổ. Mất mạng, quầy nào vẫn tiếp nhận ở quầy ấy.</translation>
    </message>
    <message>
        <source>How the server proves itself…</source>
        <translation>Cách kiểm tra máy chủ…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Tham gia</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>Tên quầy này</translation>
    </message>
    <message>
        <source>or paste the whole address here</source>
        <translation>hoặc dán cả địa chỉ vào đây</translation>
    </message>
    <message>
        <source>such as Quầy 2</source>
        <translation>ví dụ Quầy 2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng lại</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Đang tham gia…</translation>
    </message>
    <message>
        <source>Taking in the ledger</source>
        <translation>Đang nhận sổ chung</translation>
    </message>
    <message>
        <source>Connecting to the server</source>
        <translation>Đang nối máy chủ</translation>
    </message>
    <message>
        <source>Esc stops it; what was taken in stays.</source>
        <translation>Dừng được bằng Esc; phần đã nhận vẫn giữ.</translation>
    </message>
</context>
<context>
    <name>JoinSecurity</name>
    <message>
        <source>Checked in full</source>
        <translation>Kiểm tra đầy đủ</translation>
    </message>
    <message>
        <source>Encrypted only</source>
        <translation>Chỉ mã hoá</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Không mã hoá</translation>
    </message>
    <message>
        <source>The server&apos;s proof</source>
        <translation>Kiểm tra máy chủ</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Chứng thư gốc</translation>
    </message>
    <message>
        <source>empty: this machine&apos;s own</source>
        <translation>để trống: dùng của máy này</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Another machine could pass itself off as the server and read everything. Only for a trial.</source>
        <translation>Máy khác có thể giả làm máy chủ và đọc được mọi hồ sơ. Chỉ dùng khi thử.</translation>
    </message>
    <message>
        <source>Anybody on the network can read everything that is shared. Only for a trial on one machine.</source>
        <translation>Ai ở trên mạng cũng đọc được mọi hồ sơ chia sẻ. Chỉ dùng khi thử trên một máy.</translation>
    </message>
</context>
<context>
    <name>JoinView</name>
    <message>
        <source>Choose the root certificate</source>
        <translation>Chọn chứng thư gốc</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>keys and help</source>
        <translation>phím và trợ giúp</translation>
    </message>
    <message>
        <source>reception</source>
        <translation>tiếp nhận</translation>
    </message>
    <message>
        <source>my work</source>
        <translation>việc của tôi</translation>
    </message>
    <message>
        <source>return of results</source>
        <translation>trả kết quả</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>theo dõi</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>báo cáo</translation>
    </message>
    <message>
        <source>office</source>
        <translation>quản trị</translation>
    </message>
    <message>
        <source>main column or right panel</source>
        <translation>cột chính hoặc bảng bên phải</translation>
    </message>
    <message>
        <source>search anywhere</source>
        <translation>tìm ở mọi nơi</translation>
    </message>
    <message>
        <source>the page&apos;s main action</source>
        <translation>việc chính của trang</translation>
    </message>
    <message>
        <source>hand to the unit now</source>
        <translation>chuyển phòng ngay</translation>
    </message>
    <message>
        <source>new dossier</source>
        <translation>hồ sơ mới</translation>
    </message>
    <message>
        <source>why this date</source>
        <translation>vì sao ngày này</translation>
    </message>
    <message>
        <source>print the page&apos;s paper</source>
        <translation>in giấy của trang</translation>
    </message>
    <message>
        <source>print the deadline sheet</source>
        <translation>in tờ giải trình hạn</translation>
    </message>
    <message>
        <source>print the slips that wait</source>
        <translation>in các phiếu đang chờ</translation>
    </message>
    <message>
        <source>ask for a supplement</source>
        <translation>yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>send back to the step before</source>
        <translation>trả lại bước trước</translation>
    </message>
    <message>
        <source>ask a partner agency</source>
        <translation>hỏi cơ quan phối hợp</translation>
    </message>
    <message>
        <source>send a partner agency its letter as a file</source>
        <translation>gửi cơ quan phối hợp bằng tệp</translation>
    </message>
    <message>
        <source>take a partner agency&apos;s answer from a file</source>
        <translation>nhận tệp trả lời của cơ quan phối hợp</translation>
    </message>
    <message>
        <source>give to another person</source>
        <translation>giao người khác</translation>
    </message>
    <message>
        <source>apologise and set a new date</source>
        <translation>xin lỗi và hẹn lại</translation>
    </message>
    <message>
        <source>record a payment</source>
        <translation>ghi đã thu</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>đính chính</translation>
    </message>
    <message>
        <source>all actions of the chosen dossier</source>
        <translation>việc khác của hồ sơ đang chọn</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>hoàn tác</translation>
    </message>
    <message>
        <source>filter the list</source>
        <translation>lọc trong danh sách</translation>
    </message>
    <message>
        <source>export to Excel</source>
        <translation>xuất Excel</translation>
    </message>
    <message>
        <source>open the folder of the file just saved</source>
        <translation>mở thư mục chứa tệp vừa lưu</translation>
    </message>
    <message>
        <source>sharing and printing: what goes on</source>
        <translation>chia sẻ và in: việc đang chạy</translation>
    </message>
    <message>
        <source>copy the code</source>
        <translation>chép mã</translation>
    </message>
    <message>
        <source>lock the screen, somebody else sits here</source>
        <translation>khoá màn hình, đổi người</translation>
    </message>
    <message>
        <source>one step back, nothing lost</source>
        <translation>lùi một bước, không mất gì</translation>
    </message>
    <message>
        <source>larger text</source>
        <translation>chữ to hơn</translation>
    </message>
    <message>
        <source>smaller text</source>
        <translation>chữ nhỏ hơn</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>tick, choose a row</source>
        <translation>đánh dấu, chọn dòng</translation>
    </message>
    <message>
        <source>next field; open the chosen row</source>
        <translation>ô kế tiếp; mở dòng đang chọn</translation>
    </message>
    <message>
        <source>counters of the watch page</source>
        <translation>các ô đếm ở trang theo dõi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>Columns</source>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Applicant, procedure</source>
        <translation>Người nộp, thủ tục</translation>
    </message>
    <message>
        <source>Present step</source>
        <translation>Bước hiện tại</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Filter the list</source>
        <translation>Lọc danh sách</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Không đọc được danh sách</translation>
    </message>
    <message>
        <source>Copied {code}.</source>
        <translation>Đã chép {code}.</translation>
    </message>
</context>
<context>
    <name>LookBox</name>
    <message>
        <source>The look on this machine</source>
        <translation>Giao diện trên máy này</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>{size} %</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Cỡ chữ</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No program opened this folder: {folder}</source>
        <translation>Không có chương trình nào mở được thư mục này: {folder}</translation>
    </message>
    <message>
        <source>The program made a mistake, number {number}</source>
        <translation>Chương trình gặp lỗi, số {number}</translation>
    </message>
    <message>
        <source>What was recorded is safe. Tell the number to whoever looks after the program.</source>
        <translation>Những gì đã ghi vẫn an toàn. Báo số này cho người quản trị.</translation>
    </message>
</context>
<context>
    <name>MyWork</name>
    <message>
        <source>Waits for papers since {since_short}</source>
        <translation>Chờ bổ sung từ {since_short}</translation>
    </message>
    <message>
        <source>Waits for payment since {since_short}</source>
        <translation>Chờ nộp phí từ {since_short}</translation>
    </message>
    <message>
        <source>To be withdrawn since {since_short}</source>
        <translation>Chờ rút hồ sơ từ {since_short}</translation>
    </message>
    <message>
        <source>Stopped since {since_short}</source>
        <translation>Tạm dừng từ {since_short}</translation>
    </message>
    <message>
        <source>Waits for {agency}</source>
        <translation>Chờ {agency}</translation>
    </message>
    <message>
        <source>Waits for {count} agencies</source>
        <translation>Chờ {count} cơ quan</translation>
    </message>
    <message>
        <source>was overdue</source>
        <translation>đã quá hạn</translation>
    </message>
    <message>
        <source>Hand to the unit</source>
        <translation>Bàn giao cho phòng</translation>
    </message>
    <message>
        <source>before {due} today</source>
        <translation>trước {due} hôm nay</translation>
    </message>
    <message>
        <source>before {due}, {day_short}</source>
        <translation>trước {due} ngày {day_short}</translation>
    </message>
    <message>
        <source>late, was {due}, {day_short}</source>
        <translation>trễ, hạn {due} ngày {day_short}</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>thay {name}</translation>
    </message>
    <message>
        <source>nobody took it yet</source>
        <translation>chưa ai nhận</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>The hand-over list ({count} dossiers) is printed.</source>
        <translation>Đã in danh sách bàn giao ({count} hồ sơ).</translation>
    </message>
    <message>
        <source>{lists} hand-over lists ({count} dossiers) are printed.</source>
        <translation>Đã in {lists} danh sách bàn giao ({count} hồ sơ).</translation>
    </message>
    <message>
        <source>No printer: the hand-over list is kept as {file} in {folder}</source>
        <translation>Không có máy in: danh sách bàn giao được giữ ở {file}, thư mục {folder}</translation>
    </message>
    <message>
        <source>No printer: {lists} hand-over lists are kept in {folder}</source>
        <translation>Không có máy in: {lists} danh sách bàn giao được giữ trong {folder}</translation>
    </message>
    <message>
        <source>Ctrl+P here prints the list of what was handed over. Enter opens the dossier, and Ctrl+P there prints its slip.</source>
        <translation>Ctrl+P ở đây in danh sách bàn giao. Enter mở hồ sơ, Ctrl+P ở đó in phiếu.</translation>
    </message>
    <message>
        <source>Nothing was handed over, so there is no list.</source>
        <translation>Chưa bàn giao hồ sơ nào nên không có danh sách.</translation>
    </message>
    <message>
        <source>{dossier} is still at the desk. Hand it over first, then print the list.</source>
        <translation>{dossier} còn ở một cửa. Bàn giao trước, rồi in danh sách.</translation>
    </message>
    <message>
        <source>One list is for one unit; these went to: {units}.</source>
        <translation>Mỗi danh sách dùng cho một phòng; những hồ sơ này đã sang: {units}.</translation>
    </message>
    <message>
        <source>Mine {figure}</source>
        <translation>Của tôi {figure}</translation>
    </message>
    <message>
        <source>My unit&apos;s {figure}</source>
        <translation>Phòng tôi {figure}</translation>
    </message>
    <message>
        <source>Waits for others {figure}</source>
        <translation>Chờ người khác {figure}</translation>
    </message>
    <message>
        <source>{count} dossiers chosen</source>
        <translation>Đã chọn {count} hồ sơ</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Không có việc nào chờ</translation>
    </message>
    <message>
        <source>Nothing lies with the unit</source>
        <translation>Phòng không có hồ sơ nào</translation>
    </message>
    <message>
        <source>Nothing handed on is still open</source>
        <translation>Không có hồ sơ nào chờ người khác</translation>
    </message>
    <message>
        <source>No row fits</source>
        <translation>Không có dòng nào khớp</translation>
    </message>
    <message>
        <source>Dossiers handed to you or your unit will stand here, what is due first.</source>
        <translation>Hồ sơ được chuyển đến cán bộ hoặc phòng sẽ nằm ở đây, việc đến hạn trước đứng trước.</translation>
    </message>
    <message>
        <source>What is handed to the unit stands here.</source>
        <translation>Hồ sơ được chuyển đến phòng nằm ở đây.</translation>
    </message>
    <message>
        <source>What you pass on stands here until the next person is done with it.</source>
        <translation>Hồ sơ đã chuyển đi nằm ở đây đến khi người nhận xử lý xong.</translation>
    </message>
    <message>
        <source>Accents may be left out; the tail of a code is enough. Esc shows the whole list.</source>
        <translation>Có thể gõ không dấu; chỉ cần đuôi mã. Esc hiện lại cả danh sách.</translation>
    </message>
    <message>
        <source>See what lies with the unit</source>
        <translation>Xem việc của phòng</translation>
    </message>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
</context>
<context>
    <name>MyWorkPage</name>
    <message>
        <source>Whose work</source>
        <translation>Việc của ai</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Việc của tôi</translation>
    </message>
</context>
<context>
    <name>MyWorkPanel</name>
    <message>
        <source>Why this date?</source>
        <translation>Vì sao ngày này?</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Due {weekday}</source>
        <translation>Hạn {weekday}</translation>
    </message>
    <message>
        <source>The clock stands</source>
        <translation>Đồng hồ dừng</translation>
    </message>
    <message>
        <source>First due {weekday}</source>
        <translation>Hạn sớm nhất {weekday}</translation>
    </message>
    <message>
        <source>They wait for different things: no one act fits all.</source>
        <translation>Các hồ sơ này chờ những việc khác nhau: không có việc chung tiếp theo.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>The day of receipt does not count.</source>
        <translation>Ngày nhận không tính.</translation>
    </message>
    <message>
        <source>{day_short} is a make-up day and counts.</source>
        <translation>{day_short} là ngày làm bù, có tính.</translation>
    </message>
    <message>
        <source>Received outside office hours: counted from {start}.</source>
        <translation>Nhận ngoài giờ làm việc: tính từ {start}.</translation>
    </message>
    <message>
        <source>The last day is off: the date moves to the next working day.</source>
        <translation>Ngày cuối là ngày nghỉ: hạn lùi sang ngày làm việc kế tiếp.</translation>
    </message>
    <message>
        <source>Received before {cutoff}: handed to the unit today.</source>
        <translation>Nhận trước {cutoff}: chuyển phòng hôm nay.</translation>
    </message>
    <message>
        <source>Received after {cutoff}: handed to the unit at the next opening.</source>
        <translation>Nhận sau {cutoff}: chuyển phòng đầu buổi làm việc sau.</translation>
    </message>
    <message>
        <source>{first_short} off: {name}.</source>
        <translation>Nghỉ {first_short}: {name}.</translation>
    </message>
    <message>
        <source>{first_short}–{last_short} off: {name}.</source>
        <translation>Nghỉ {first_short}–{last_short}: {name}.</translation>
    </message>
    <message>
        <source>{first_short} off: {name} ({document}).</source>
        <translation>Nghỉ {first_short}: {name} ({document}).</translation>
    </message>
    <message>
        <source>{first_short}–{last_short} off: {name} ({document}).</source>
        <translation>Nghỉ {first_short}–{last_short}: {name} ({document}).</translation>
    </message>
    <message>
        <source>The calendar of {year} is not yet decided in full: the date may move.</source>
        <translation>Lịch nghỉ năm {year} chưa công bố đủ: ngày hẹn có thể thay đổi.</translation>
    </message>
    <message>
        <source>A swap of days is proposed: {note}. The date may move.</source>
        <translation>{note}. Ngày hẹn có thể thay đổi.</translation>
    </message>
    <message>
        <source>Who files the dossier</source>
        <translation>Người nộp hồ sơ</translation>
    </message>
    <message>
        <source>The procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Day of receipt, not counted</source>
        <translation>Ngày nhận, không tính</translation>
    </message>
    <message>
        <source>Day of receipt, counted from {hour}</source>
        <translation>Ngày nhận, tính từ {hour}</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>Ngày làm việc</translation>
    </message>
    <message>
        <source>Calendar day</source>
        <translation>Ngày lịch</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>Cuối tuần</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>Make-up day, counted</source>
        <translation>Ngày làm bù, có tính</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Clock stops</source>
        <translation>Bắt đầu tạm dừng</translation>
    </message>
    <message>
        <source>Clock runs again</source>
        <translation>Tính tiếp</translation>
    </message>
    <message>
        <source>Counted anew from this day</source>
        <translation>Tính lại từ ngày này</translation>
    </message>
    <message>
        <source>Moved to the next working day</source>
        <translation>Lùi sang ngày làm việc kế tiếp</translation>
    </message>
    <message>
        <source>Due, ends {hour}</source>
        <translation>Hạn trả, hết giờ {hour}</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>No tracking book chosen</source>
        <translation>Chưa chọn sổ theo dõi</translation>
    </message>
    <message>
        <source>A year kept on paper or in another program comes in here, as CSV or XLSX with the columns of the sample book. Every row is checked first; nothing is written until you import.</source>
        <translation>Một năm đã ghi trên giấy hay ở chương trình khác nhập vào đây, tệp CSV hoặc XLSX có các cột như sổ mẫu. Từng dòng được kiểm tra trước; chưa ghi gì khi chưa bấm nhập.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bộ phận</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>Giờ làm việc</translation>
    </message>
    <message>
        <source>Codes begin with</source>
        <translation>Mã bắt đầu bằng</translation>
    </message>
    <message>
        <source>Time begins</source>
        <translation>Tính giờ từ</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>Giờ hẹn trả</translation>
    </message>
    <message>
        <source>Same day until</source>
        <translation>Trong ngày, trước</translation>
    </message>
    <message>
        <source>Late is counted by</source>
        <translation>Quá hạn tính theo</translation>
    </message>
    <message>
        <source>After a supplement</source>
        <translation>Sau bổ sung</translation>
    </message>
    <message>
        <source>After a payment</source>
        <translation>Sau nộp phí</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Nhân sự</translation>
    </message>
    <message>
        <source>at the next opening</source>
        <translation>lúc mở cửa kế tiếp</translation>
    </message>
    <message>
        <source>when received</source>
        <translation>lúc nhận</translation>
    </message>
    <message>
        <source>closing time</source>
        <translation>giờ đóng cửa</translation>
    </message>
    <message>
        <source>the same hour</source>
        <translation>cùng giờ nhận</translation>
    </message>
    <message>
        <source>the minute</source>
        <translation>phút</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>counted anew</source>
        <translation>tính lại từ đầu</translation>
    </message>
    <message>
        <source>counted on</source>
        <translation>tính tiếp</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} người</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Dates that differ</source>
        <translation>Hạn khác sổ</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Lưu ý</translation>
    </message>
    <message>
        <source>Reading the book</source>
        <translation>Đang đọc sổ</translation>
    </message>
    <message>
        <source>Checking every row</source>
        <translation>Đang kiểm tra từng dòng</translation>
    </message>
    <message>
        <source>Importing the book</source>
        <translation>Đang nhập sổ</translation>
    </message>
    <message>
        <source>Checking the ledger</source>
        <translation>Đang kiểm tra sổ cái</translation>
    </message>
    <message>
        <source>Rebuilding the lists</source>
        <translation>Đang dựng lại danh sách</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Import {count} dossiers</source>
        <translation>Nhập {count} hồ sơ</translation>
    </message>
    <message>
        <source>{count} dossiers imported. They stand in the ledger.</source>
        <translation>Đã nhập {count} hồ sơ vào sổ cái.</translation>
    </message>
    <message>
        <source>Nothing is imported while rows are at fault. Mend the file or take the good rows.</source>
        <translation>Còn dòng lỗi thì chưa nhập gì. Sửa tệp rồi chọn lại, hoặc chỉ nhập các dòng đúng.</translation>
    </message>
    <message>
        <source>{count} dossiers are ready to be imported.</source>
        <translation>{count} hồ sơ sẵn sàng để nhập.</translation>
    </message>
    <message>
        <source>Nothing new: every good row is in the ledger already.</source>
        <translation>Không có gì mới: các dòng đúng đều đã có trong sổ cái.</translation>
    </message>
    <message>
        <source>Rebuilt {dossiers} dossiers from {events} events in {seconds} s.</source>
        <translation>Đã dựng lại {dossiers} hồ sơ từ {events} sự kiện trong {seconds} giây.</translation>
    </message>
    <message>
        <source>Walks every chain, every hash and every list, and says where one fails.</source>
        <translation>Đi qua từng sự kiện, từng mắt xích và từng danh sách, và chỉ ra chỗ không khớp.</translation>
    </message>
    <message>
        <source>Whole: {events} events, every gap in the codes explained. Head {head}.</source>
        <translation>Nguyên vẹn: {events} sự kiện, mọi khoảng trống mã đều có lý do. Đầu sổ {head}.</translation>
    </message>
    <message>
        <source>Not whole. Reception goes on; tell whoever keeps the program.</source>
        <translation>Không nguyên vẹn. Vẫn tiếp nhận được; báo người quản trị chương trình.</translation>
    </message>
    <message>
        <source>The calendar of {year} is not decided in full yet.</source>
        <translation>Lịch nghỉ năm {year} chưa công bố đủ.</translation>
    </message>
    <message>
        <source>{day} is not confirmed yet.</source>
        <translation>Ngày {day} chưa được xác nhận.</translation>
    </message>
    <message>
        <source>A swap of days is proposed: {note}</source>
        <translation>Đang đề xuất hoán đổi ngày: {note}</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>A tracking book comes in</source>
        <translation>Nhập sổ theo dõi</translation>
    </message>
    <message>
        <source>The ledger</source>
        <translation>Sổ cái</translation>
    </message>
    <message>
        <source>How the office is set</source>
        <translation>Văn phòng đang đặt thế nào</translation>
    </message>
    <message>
        <source>Read from the office file; changes come with their own page.</source>
        <translation>Đọc từ tệp văn phòng, ở đây chỉ xem.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch nghỉ</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>Danh sách nào</translation>
    </message>
    <message>
        <source>Take the good rows</source>
        <translation>Chỉ nhập các dòng đúng</translation>
    </message>
    <message>
        <source>Check the ledger</source>
        <translation>Kiểm tra sổ cái</translation>
    </message>
    <message>
        <source>Rebuild the lists</source>
        <translation>Dựng lại danh sách</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>Tracking books (*.csv *.xlsx);;All files (*)</source>
        <translation>Sổ theo dõi (*.csv *.xlsx);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Choose a tracking book</source>
        <translation>Chọn sổ theo dõi</translation>
    </message>
    <message>
        <source>{people}, passwords…</source>
        <translation>{people}, mật khẩu…</translation>
    </message>
    <message>
        <source>Shared ledger</source>
        <translation>Sổ chung</translation>
    </message>
    <message>
        <source>Decided in full.</source>
        <translation>Đã công bố đủ.</translation>
    </message>
    <message>
        <source>The work was not finished</source>
        <translation>Việc chưa làm xong</translation>
    </message>
</context>
<context>
    <name>OwedStrip</name>
    <message>
        <source>Record the payment</source>
        <translation>Ghi đã thu</translation>
    </message>
</context>
<context>
    <name>PaperChoice</name>
    <message>
        <source>{slip} (printed)</source>
        <translation>{slip} (đã in)</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>lacks {counts}</source>
        <translation>thiếu {counts}</translation>
    </message>
    <message>
        <source>Complete {count}/{whole}</source>
        <translation>Đủ {count}/{whole}</translation>
    </message>
    <message>
        <source>Lacks {count}/{whole}</source>
        <translation>Thiếu {count}/{whole}</translation>
    </message>
</context>
<context>
    <name>PapersHead</name>
    <message>
        <source>Papers of the dossier</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Bản sao</translation>
    </message>
</context>
<context>
    <name>Partners</name>
    <message>
        <source>The letter was not written</source>
        <translation>Chưa ghi được tệp gửi cơ quan phối hợp</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Thư mục khác…</translation>
    </message>
    <message>
        <source>To which agency</source>
        <translation>Gửi cơ quan nào</translation>
    </message>
    <message>
        <source>Folder for the letter and the transfer slip</source>
        <translation>Thư mục để tệp gửi và phiếu chuyển</translation>
    </message>
    <message>
        <source>The file that came back from the agency</source>
        <translation>Tệp cơ quan gửi lại</translation>
    </message>
    <message>
        <source>Answers (*.json)</source>
        <translation>Tệp trả lời (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>reception clerk</source>
        <translation>cán bộ một cửa</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>quản trị</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>chuyên viên</translation>
    </message>
    <message>
        <source>head of unit</source>
        <translation>lãnh đạo phòng</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>lãnh đạo cơ quan</translation>
    </message>
    <message>
        <source>registry clerk</source>
        <translation>văn thư</translation>
    </message>
    <message>
        <source>reads only</source>
        <translation>chỉ xem</translation>
    </message>
    <message>
        <source>partner agency</source>
        <translation>cơ quan phối hợp</translation>
    </message>
    <message>
        <source>sits here</source>
        <translation>đang ngồi đây</translation>
    </message>
    <message>
        <source>Practice office: anybody may be anybody.</source>
        <translation>Cơ quan tập dượt: ai cũng chọn được bất kỳ tên nào.</translation>
    </message>
    <message>
        <source>This machine asks for no password yet. An administrator turns that on in F9, staff.</source>
        <translation>Máy này chưa hỏi mật khẩu. Quản trị bật ở F9, dòng Nhân sự.</translation>
    </message>
    <message>
        <source>left after {day}</source>
        <translation>đã nghỉ sau {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến hết {day}</translation>
    </message>
    <message>
        <source>away, {name} stands in</source>
        <translation>vắng, {name} làm thay</translation>
    </message>
    <message>
        <source>no password yet</source>
        <translation>chưa đặt mật khẩu</translation>
    </message>
    <message>
        <source>a practice office asks for none</source>
        <translation>cơ quan tập dượt không hỏi</translation>
    </message>
    <message>
        <source>not asked for on this machine</source>
        <translation>máy này không hỏi</translation>
    </message>
    <message>
        <source>set on this machine</source>
        <translation>đã đặt trên máy này</translation>
    </message>
    <message>
        <source>set at the next sign-in</source>
        <translation>đặt ở lần vào tới</translation>
    </message>
    <message>
        <source>Practice office: nobody is asked for a password.</source>
        <translation>Cơ quan tập dượt: không ai bị hỏi mật khẩu.</translation>
    </message>
    <message>
        <source>This machine asks for a password: at the start, when locked, for another person.</source>
        <translation>Máy này hỏi mật khẩu khi mở chương trình, khi khoá màn hình và khi đổi người.</translation>
    </message>
    <message>
        <source>This machine asks for no password: whoever sits here says who they are.</source>
        <translation>Máy này không hỏi mật khẩu: ai ngồi vào thì tự chọn tên mình.</translation>
    </message>
    <message>
        <source>{days}: {name}</source>
        <translation>{days}: {name}</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Gõ mật khẩu.</translation>
    </message>
    <message>
        <source>This is not the password. Tries left: {left}.</source>
        <translation>Mật khẩu không đúng. Còn {left} lần thử.</translation>
    </message>
    <message>
        <source>Too short: at least {least} letters. Several words will do.</source>
        <translation>Ngắn quá: ít nhất {least} ký tự. Vài từ ghép lại là được.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second again.</source>
        <translation>Hai lần gõ không giống nhau. Gõ lại lần thứ hai.</translation>
    </message>
    <message>
        <source>Wrong five times. Wait until {until}, or ask an administrator to reset it.</source>
        <translation>Sai năm lần. Chờ đến {until}, hoặc nhờ quản trị đặt lại.</translation>
    </message>
    <message>
        <source>A practice office asks nobody for a password.</source>
        <translation>Cơ quan tập dượt không hỏi mật khẩu.</translation>
    </message>
    <message>
        <source>This is no day. Type it like 25/12/2026.</source>
        <translation>Đây không phải ngày. Gõ như 25/12/2026.</translation>
    </message>
    <message>
        <source>Choose who stands in.</source>
        <translation>Chọn người làm thay.</translation>
    </message>
    <message>
        <source>Now working: {name}, {unit}.</source>
        <translation>Đã đổi người: {name}, {unit}.</translation>
    </message>
    <message>
        <source>{substitute} stands in for {away}: {first} – {last}.</source>
        <translation>Đã ghi: {substitute} làm thay {away} từ {first} đến {last}.</translation>
    </message>
    <message>
        <source>{away} is not stood in for any more, from {first}.</source>
        <translation>Đã kết thúc: từ {first} không ai làm thay {away} nữa.</translation>
    </message>
    <message>
        <source>From now on this machine asks for a password.</source>
        <translation>Đã bật: từ nay máy này hỏi mật khẩu.</translation>
    </message>
    <message>
        <source>This machine asks for no password any more.</source>
        <translation>Đã tắt: máy này không hỏi mật khẩu nữa.</translation>
    </message>
    <message>
        <source>Reset. {name} sets a new password at the next sign-in.</source>
        <translation>Đã đặt lại. {name} đặt mật khẩu mới ở lần vào tới.</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Kind of period</source>
        <translation>Loại kỳ báo cáo</translation>
    </message>
    <message>
        <source>Which month or quarter</source>
        <translation>Tháng hay quý nào</translation>
    </message>
    <message>
        <source>Year of the report</source>
        <translation>Năm báo cáo</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>từ ngày</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Đến hết ngày</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>đến hết</translation>
    </message>
    <message>
        <source>ledger as known at</source>
        <translation>sổ cái biết đến</translation>
    </message>
    <message>
        <source>Ledger as known at</source>
        <translation>Sổ cái biết đến lúc</translation>
    </message>
    <message>
        <source>now</source>
        <translation>bây giờ</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>I am away…</source>
        <translation>Tôi vắng…</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Đóng chương trình</translation>
    </message>
    <message>
        <source>Type a name, a login or a unit</source>
        <translation>Gõ tên, tên đăng nhập hoặc phòng</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>People of the office</source>
        <translation>Người của cơ quan</translation>
    </message>
    <message>
        <source>Nobody of the office is called so.</source>
        <translation>Không có ai tên như vậy. Gõ ít chữ hơn.</translation>
    </message>
    <message>
        <source>No password yet on this machine: set one now. It stays on this machine.</source>
        <translation>Chưa có mật khẩu trên máy này: đặt ngay bây giờ. Mật khẩu chỉ nằm ở máy này.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Gõ lại lần nữa</translation>
    </message>
    <message>
        <source>The screen is locked</source>
        <translation>Màn hình đã khoá</translation>
    </message>
    <message>
        <source>Who sits here?</source>
        <translation>Ai ngồi đây?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Để nguyên</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>Sit down here</source>
        <translation>Ngồi vào</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Vào làm việc</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Đang xem…</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Reception</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Việc của tôi</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Theo dõi</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Chưa có việc chờ</translation>
    </message>
    <message>
        <source>Dossiers handed to you or your unit will stand here, what is due first.</source>
        <translation>Hồ sơ được giao cho phòng hoặc cho mình sẽ hiện ở đây, việc đến hạn trước đứng trên.</translation>
    </message>
    <message>
        <source>No result waits to be fetched</source>
        <translation>Chưa có kết quả chờ người đến nhận</translation>
    </message>
    <message>
        <source>A dossier comes here when its result is ready at the desk.</source>
        <translation>Hồ sơ sẽ hiện ở đây khi kết quả đã về quầy.</translation>
    </message>
    <message>
        <source>Nothing to watch yet</source>
        <translation>Chưa có hồ sơ để theo dõi</translation>
    </message>
    <message>
        <source>Every received dossier will stand here with its due date.</source>
        <translation>Mỗi hồ sơ đã nhận sẽ hiện ở đây cùng ngày hẹn.</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>Chưa có số liệu</translation>
    </message>
    <message>
        <source>Figures are counted from the book: received dossiers or an imported register.</source>
        <translation>Số liệu đếm từ sổ: hồ sơ đã tiếp nhận hoặc sổ theo dõi được nhập vào.</translation>
    </message>
    <message>
        <source>Import a register</source>
        <translation>Nhập sổ theo dõi</translation>
    </message>
    <message>
        <source>Nothing to set here yet</source>
        <translation>Chưa có gì để quản trị</translation>
    </message>
    <message>
        <source>Settings, the register&apos;s import and the ledger&apos;s check will stand here.</source>
        <translation>Cài đặt, nhập sổ theo dõi và kiểm tra sổ ghi sẽ hiện ở đây.</translation>
    </message>
</context>
<context>
    <name>Printer</name>
    <message>
        <source>Printer {name}: ready</source>
        <translation>Máy in {name}: sẵn sàng</translation>
    </message>
    <message>
        <source>Prints to PDF</source>
        <translation>In ra PDF</translation>
    </message>
    <message>
        <source>Printer {name}: no answer</source>
        <translation>Máy in {name}: không trả lời</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Không có máy in</translation>
    </message>
</context>
<context>
    <name>PrinterBox</name>
    <message>
        <source>Printer of this machine</source>
        <translation>Máy in của máy này</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Khay giấy</translation>
    </message>
    <message>
        <source>tray: the printer chooses</source>
        <translation>khay: máy in tự chọn</translation>
    </message>
    <message>
        <source>Print each slip</source>
        <translation>Mỗi phiếu in</translation>
    </message>
    <message>
        <source>{times} times</source>
        <translation>{times} lần</translation>
    </message>
    <message>
        <source>The system&apos;s default: {name}</source>
        <translation>Mặc định của hệ thống: {name}</translation>
    </message>
    <message>
        <source>The system&apos;s default</source>
        <translation>Mặc định của hệ thống</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (không thấy)</translation>
    </message>
    <message>
        <source>This printer is not there now: slips wait until it is, or choose another.</source>
        <translation>Hiện không thấy máy in này: phiếu sẽ chờ đến khi có lại, hoặc hãy chọn máy khác.</translation>
    </message>
    <message>
        <source>The system has no printer. Slips are kept as PDF and wait.</source>
        <translation>Hệ thống chưa có máy in. Phiếu được lưu PDF và chờ in.</translation>
    </message>
</context>
<context>
    <name>ProcedureField</name>
    <message>
        <source>version {year}</source>
        <translation>bản {year}</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message>
        <source>Result promised for</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Cam kết</translation>
    </message>
    <message>
        <source>By law</source>
        <translation>Theo luật</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>Vì sao ngày này?</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>by the hour</source>
        <translation>tính theo giờ</translation>
    </message>
    <message>
        <source>the next {count} weeks</source>
        <translation>{count} tuần tới</translation>
    </message>
</context>
<context>
    <name>PromisedDay</name>
    <message>
        <source>No date promised</source>
        <translation>Chưa hẹn ngày</translation>
    </message>
    <message>
        <source>{hour}, {year}</source>
        <translation>{hour}, năm {year}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Nơi làm việc</translation>
    </message>
    <message>
        <source>One stop</source>
        <translation>Một cửa</translation>
    </message>
</context>
<context>
    <name>ReceivedView</name>
    <message>
        <source>Copy the code</source>
        <translation>Chép mã</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Hand over now</source>
        <translation>Chuyển ngay</translation>
    </message>
    <message>
        <source>Next dossier: 3 letters, tax code, telephone, or scan the card</source>
        <translation>Hồ sơ mới: gõ 3 chữ, mã số thuế, điện thoại hoặc quét thẻ</translation>
    </message>
    <message>
        <source>Next dossier</source>
        <translation>Hồ sơ tiếp theo</translation>
    </message>
    <message>
        <source>New dossier</source>
        <translation>Hồ sơ mới</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Supplement request printed</source>
        <translation>Đã in phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Supplement request recorded</source>
        <translation>Đã ghi phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Received, slip printed</source>
        <translation>Đã tiếp nhận và in giấy hẹn</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Kept at {hour}; nothing is received and no date is promised.</source>
        <translation>Ghi lúc {hour}; chưa tiếp nhận, chưa hẹn ngày.</translation>
    </message>
    <message>
        <source>Recorded at {hour}, 2 copies printed. The dossier is safe on this machine.</source>
        <translation>Ghi sổ lúc {hour}, in 2 liên. Hồ sơ đã nằm an toàn trên máy này.</translation>
    </message>
    <message>
        <source>Recorded at {hour}, printing… The dossier is safe on this machine.</source>
        <translation>Ghi sổ lúc {hour}, đang in… Hồ sơ đã nằm an toàn trên máy này.</translation>
    </message>
    <message>
        <source>Hand over the request and explain it</source>
        <translation>Trao phiếu và hướng dẫn</translation>
    </message>
    <message>
        <source>The person who filed takes the papers back with it.</source>
        <translation>Người nộp nhận lại giấy tờ cùng phiếu này.</translation>
    </message>
    <message>
        <source>Hand over copy 2, both sides sign</source>
        <translation>Trao liên 2 và ký hai bên</translation>
    </message>
    <message>
        <source>The person who filed keeps copy 2 with its QR code.</source>
        <translation>Người nộp giữ liên 2 cùng mã QR để tra cứu.</translation>
    </message>
    <message>
        <source>Handed to {unit}</source>
        <translation>Đã chuyển sang {unit}</translation>
    </message>
    <message>
        <source>{unit}, with copy 1 and the control slip.</source>
        <translation>{unit}, kèm liên 1 và phiếu kiểm soát.</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>To bring</source>
        <translation>Cần mang đến</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Việc tiếp theo</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Cá nhân</translation>
    </message>
    <message>
        <source>Kind of applicant</source>
        <translation>Loại người nộp</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Mã số thuế</translation>
    </message>
    <message>
        <source>Citizen&apos;s number</source>
        <translation>Số định danh / hộ chiếu</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>name, or scan the card</source>
        <translation>gõ tên hoặc quét thẻ</translation>
    </message>
    <message>
        <source>Who came to file</source>
        <translation>Người đến nộp</translation>
    </message>
    <message>
        <source>letter of authority, introduction letter…</source>
        <translation>giấy uỷ quyền, giấy giới thiệu số…</translation>
    </message>
    <message>
        <source>By what authority</source>
        <translation>Căn cứ đến nộp</translation>
    </message>
    <message>
        <source>{dossiers} dossiers, the last on {last}</source>
        <translation>{dossiers} hồ sơ, gần nhất {last}</translation>
    </message>
    <message>
        <source>{dossiers} dossiers, the last on {last}, all {settled} settled in time</source>
        <translation>{dossiers} hồ sơ, gần nhất {last}, đúng hạn cả {settled}</translation>
    </message>
    <message>
        <source>{dossiers} dossiers, the last on {last}, {on_time} of {settled} in time</source>
        <translation>{dossiers} hồ sơ, gần nhất {last}, đúng hạn {on_time}/{settled}</translation>
    </message>
    <message>
        <source>There is no such procedure. Type its number or name, for example LD-01.</source>
        <translation>Không có thủ tục này. Gõ số hoặc tên, ví dụ LD-01.</translation>
    </message>
    <message>
        <source>The procedure is missing. Type its number or its name.</source>
        <translation>Chưa chọn thủ tục. Gõ số hoặc tên, ví dụ LD-01.</translation>
    </message>
    <message>
        <source>{procedure} has no version in force on this day. Choose another procedure.</source>
        <translation>{procedure} không có bản nào còn hiệu lực ngày này. Chọn thủ tục khác.</translation>
    </message>
    <message>
        <source>The name is missing. Type it, or scan the card.</source>
        <translation>Thiếu tên. Gõ tên hoặc quét thẻ căn cước.</translation>
    </message>
    <message>
        <source>This must be a whole number from {least} to {most}.</source>
        <translation>Phải là số nguyên từ {least} đến {most}.</translation>
    </message>
    <message>
        <source>The procedure has no paper {n}. Choose the procedure again.</source>
        <translation>Thủ tục không có giấy tờ số {n}. Chọn lại thủ tục.</translation>
    </message>
    <message>
        <source>No paper is missing: the dossier can be received.</source>
        <translation>Không thiếu giấy tờ nào: tiếp nhận được.</translation>
    </message>
    <message>
        <source>{dossier} of the same applicant and procedure, received on {day}, is still open.</source>
        <translation>Hồ sơ {dossier} cùng người nộp, cùng thủ tục, nhận ngày {day}, chưa giải quyết xong.</translation>
    </message>
    <message>
        <source>{dossier} of the same applicant and procedure, received on {day}, and {more} more are still open.</source>
        <translation>Hồ sơ {dossier} cùng người nộp, cùng thủ tục, nhận ngày {day}, và {more} hồ sơ nữa chưa giải quyết xong.</translation>
    </message>
    <message>
        <source>A tax code has figures only. It can be received all the same.</source>
        <translation>Mã số thuế chỉ có chữ số. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>A tax code has 10, 12 or 13 figures. It can be received all the same.</source>
        <translation>Mã số thuế có 10, 12 hoặc 13 số. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>The check figure does not agree. It can be received all the same.</source>
        <translation>Số kiểm tra không khớp. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>No branch has the number 000. It can be received all the same.</source>
        <translation>Không có đơn vị phụ thuộc số 000. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>A citizen&apos;s number has figures only. It can be received all the same.</source>
        <translation>Số định danh chỉ có chữ số. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>A citizen&apos;s number has 12 figures, an old one 9. It can be received all the same.</source>
        <translation>Số định danh có 12 số, loại cũ 9 số. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>The first three figures name no province. It can be received all the same.</source>
        <translation>Ba số đầu không phải mã tỉnh. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>The fourth figure names no century. It can be received all the same.</source>
        <translation>Số thứ tư không phải mã thế kỷ. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>A telephone number has figures only. It can be received all the same.</source>
        <translation>Số điện thoại chỉ có chữ số. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>This is no telephone number of Vietnam. It can be received all the same.</source>
        <translation>Không giống số điện thoại Việt Nam. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>{name}: {originals} originals</source>
        <translation>{name}: {originals} bản chính</translation>
    </message>
    <message>
        <source>{name}: {copies} copies</source>
        <translation>{name}: {copies} bản sao</translation>
    </message>
    <message>
        <source>{name}: {originals} originals, {copies} copies</source>
        <translation>{name}: {originals} bản chính, {copies} bản sao</translation>
    </message>
    <message>
        <source>Hand to the unit before the desk closes today</source>
        <translation>Chuyển phòng trước 17:00 hôm nay</translation>
    </message>
    <message>
        <source>Hand to the unit at the next opening</source>
        <translation>Chuyển phòng vào đầu giờ làm việc kế tiếp</translation>
    </message>
    <message>
        <source>The dossier {tail} is recorded and safe. The slip waits: print it with Ctrl+P.</source>
        <translation>Hồ sơ {tail} đã ghi sổ, an toàn. Phiếu đang chờ in: bấm Ctrl+P khi có máy in.</translation>
    </message>
    <message>
        <source>The request is recorded. The slip waits: print it with Ctrl+P.</source>
        <translation>Yêu cầu đã ghi sổ. Phiếu đang chờ in: bấm Ctrl+P khi có máy in.</translation>
    </message>
    <message>
        <source>The dossier {tail} is recorded and safe. The slip could not be made: try Ctrl+P again.</source>
        <translation>Hồ sơ {tail} đã ghi sổ, an toàn. Chưa lập được phiếu: bấm Ctrl+P để thử lại.</translation>
    </message>
    <message>
        <source>What was recorded is safe. The slip could not be kept ({cause}): free some room, then Ctrl+P.</source>
        <translation>Hồ sơ đã ghi sổ. Không lưu được phiếu ({cause}): dọn bớt đĩa rồi bấm Ctrl+P.</translation>
    </message>
    <message>
        <source>What was recorded is safe. The printer does not answer: the slip waits, print it with Ctrl+P.</source>
        <translation>Hồ sơ đã ghi sổ. Máy in không trả lời: phiếu chờ in, bấm Ctrl+P để in.</translation>
    </message>
    <message>
        <source>By tariff</source>
        <translation>Theo biểu phí</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Không thu</translation>
    </message>
    <message>
        <source>Taken at reception</source>
        <translation>Thu khi nhận</translation>
    </message>
    <message>
        <source>Taken with the supplement</source>
        <translation>Thu khi bổ sung</translation>
    </message>
    <message>
        <source>Taken at the return</source>
        <translation>Thu khi trả kết quả</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Miễn</translation>
    </message>
    <message>
        <source>at reception</source>
        <translation>thu khi nhận</translation>
    </message>
    <message>
        <source>at supplement</source>
        <translation>thu khi bổ sung</translation>
    </message>
    <message>
        <source>at return</source>
        <translation>thu khi trả</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>miễn</translation>
    </message>
    <message>
        <source>No fee</source>
        <translation>Không thu lệ phí</translation>
    </message>
    <message>
        <source>Fee {amount}, taken</source>
        <translation>Lệ phí {amount}, đã thu</translation>
    </message>
    <message>
        <source>Fee {amount}, to be taken with the supplement</source>
        <translation>Lệ phí {amount}, thu khi bổ sung</translation>
    </message>
    <message>
        <source>Fee {amount}, to be taken at the return</source>
        <translation>Lệ phí {amount}, thu khi trả kết quả</translation>
    </message>
    <message>
        <source>Fee {amount}, exempt</source>
        <translation>Lệ phí {amount}, được miễn</translation>
    </message>
</context>
<context>
    <name>ReceptionForm</name>
    <message>
        <source>Open {tail}</source>
        <translation>Mở {tail}</translation>
    </message>
    <message>
        <source>3 letters, tax code, telephone, or scan the card</source>
        <translation>Gõ 3 chữ, MST, điện thoại hoặc quét thẻ</translation>
    </message>
    <message>
        <source>Organisation or person who files</source>
        <translation>Tổ chức, cá nhân nộp hồ sơ</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>Chính chủ</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Được uỷ quyền</translation>
    </message>
    <message>
        <source>Who came to file</source>
        <translation>Người đến nộp</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>number or name, for example LD-01; ↓ for recent ones</source>
        <translation>Gõ số hoặc tên, ví dụ LD-01; ↓ xem thủ tục gần đây</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>The papers asked for stand here once a procedure is chosen.</source>
        <translation>Chọn thủ tục để hiện danh sách giấy tờ phải nộp.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Originals are given back after they were compared</source>
        <translation>Trả lại bản chính sau khi đối chiếu</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>Đã có trong sổ</translation>
    </message>
    <message>
        <source>Fold up</source>
        <translation>Thu gọn</translation>
    </message>
    <message>
        <source>settled by {unit}</source>
        <translation>{unit} giải quyết</translation>
    </message>
    <message>
        <source>{steps} steps, {signers} signatures of the board</source>
        <translation>{steps} bước, {signers} lãnh đạo ký</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Reception</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>The draft was put aside.</source>
        <translation>Đã cất nháp.</translation>
    </message>
    <message>
        <source>Code copied.</source>
        <translation>Đã chép mã.</translation>
    </message>
    <message>
        <source>Not recorded yet</source>
        <translation>Chưa ghi được</translation>
    </message>
    <message>
        <source>Note (may be empty)</source>
        <translation>Ghi chú (không bắt buộc)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Originals go back</source>
        <translation>Trả lại bản chính</translation>
    </message>
</context>
<context>
    <name>ReceptionPanel</name>
    <message>
        <source>Recording…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>Print the supplement request</source>
        <translation>In phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Receive and print</source>
        <translation>Tiếp nhận và in</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>This version has no time limit. Choose another version or ask the office.</source>
        <translation>Bản này không ghi thời hạn. Chọn bản khác hoặc hỏi người quản trị.</translation>
    </message>
    <message>
        <source>Who files the dossier is missing. Type at least three letters.</source>
        <translation>Chưa có người nộp. Gõ ít nhất ba chữ.</translation>
    </message>
    <message>
        <source>Too long: at most {limit} letters. Shorten it.</source>
        <translation>Dài quá {limit} chữ. Rút gọn lại.</translation>
    </message>
    <message>
        <source>This date cannot be. Type a date from 1990 to 2100.</source>
        <translation>Ngày này không thể có. Gõ ngày từ năm 1990 đến 2100.</translation>
    </message>
    <message>
        <source>This time limit cannot be. Check the number.</source>
        <translation>Thời hạn này không dùng được. Xem lại số.</translation>
    </message>
    <message>
        <source>Days and months are whole numbers. Type hours instead.</source>
        <translation>Ngày và tháng phải là số nguyên. Muốn lẻ thì dùng giờ.</translation>
    </message>
    <message>
        <source>There is no such unit of time. Choose days, months or hours.</source>
        <translation>Không có đơn vị thời gian này. Chọn ngày, tháng hoặc giờ.</translation>
    </message>
    <message>
        <source>The pause ends before it begins. Check both moments.</source>
        <translation>Lúc tính tiếp trước lúc tạm dừng. Xem lại hai mốc.</translation>
    </message>
    <message>
        <source>This is not a dossier code. Type its tail, for example 261123-0510.</source>
        <translation>Đây không phải mã hồ sơ. Gõ đuôi mã, ví dụ 261123-0510.</translation>
    </message>
    <message>
        <source>The date inside this code cannot be. Check the code.</source>
        <translation>Ngày trong mã không thể có. Xem lại mã.</translation>
    </message>
    <message>
        <source>This was not read as a slip&apos;s code. Scan again or type the tail.</source>
        <translation>Không đọc được mã giấy hẹn. Quét lại hoặc gõ đuôi mã.</translation>
    </message>
    <message>
        <source>The code was misread: its check does not agree. Scan again.</source>
        <translation>Mã đọc sai, số kiểm tra không khớp. Quét lại.</translation>
    </message>
    <message>
        <source>This desk has no more codes for today. Ask the office for another range.</source>
        <translation>Quầy này đã dùng hết dải mã hôm nay. Xin người quản trị cấp dải khác.</translation>
    </message>
    <message>
        <source>The card&apos;s code has {count} parts, seven are needed. Scan again or type the name.</source>
        <translation>Mã trên thẻ có {count} phần, cần bảy phần. Quét lại hoặc gõ tên.</translation>
    </message>
    <message>
        <source>The number on the card is not one. Scan again or type it.</source>
        <translation>Số trên thẻ không đọc được. Quét lại hoặc gõ số.</translation>
    </message>
    <message>
        <source>The card has no name. Scan again or type it.</source>
        <translation>Thẻ không có tên. Quét lại hoặc gõ tên.</translation>
    </message>
    <message>
        <source>No slip can print {letters}: it will show [?] there. It can stay.</source>
        <translation>Phiếu không in được {letters}, chỗ đó sẽ là [?]. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address. It can stay.</source>
        <translation>Có vẻ không phải địa chỉ thư điện tử. Vẫn giữ được.</translation>
    </message>
    <message>
        <source>The clock stands until the papers come.</source>
        <translation>Đồng hồ dừng đến khi giấy tờ được bổ sung.</translation>
    </message>
    <message>
        <source>This cannot be done ({code}).</source>
        <translation>Không làm được việc này ({code}).</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Received</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Early and on time</source>
        <translation>Trước và đúng hạn</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Filed online</source>
        <translation>Nộp trực tuyến</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Liên thông</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Trước hạn</translation>
    </message>
    <message>
        <source>On the due day</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Năm trước chuyển sang</translation>
    </message>
    <message>
        <source>Without a due date</source>
        <translation>Không có hạn</translation>
    </message>
    <message>
        <source>dossiers, {count} procedures</source>
        <translation>hồ sơ, {count} thủ tục</translation>
    </message>
    <message>
        <source>with partner agencies</source>
        <translation>với cơ quan khác</translation>
    </message>
    <message>
        <source>Received in month {month}</source>
        <translation>Tiếp nhận tháng {month}</translation>
    </message>
    <message>
        <source>Year {year}: no dossier here</source>
        <translation>Năm {year}, không có hồ sơ nào</translation>
    </message>
    <message>
        <source>Year {year}, opened from the chosen figure</source>
        <translation>Năm {year}, mở từ ô đang chọn</translation>
    </message>
    <message>
        <source>Whole year {year}</source>
        <translation>Cả năm {year}</translation>
    </message>
    <message>
        <source>The figures agree: {sum}, each figure opens its list.</source>
        <translation>Số liệu tự khớp: {sum}, mỗi con số mở được danh sách.</translation>
    </message>
    <message>
        <source>The figures do not agree: {sum}. Check the ledger (F9).</source>
        <translation>Số liệu không khớp: {sum}. Kiểm tra sổ cái (F9).</translation>
    </message>
    <message>
        <source>due {due}</source>
        <translation>hẹn {due}</translation>
    </message>
    <message>
        <source>due {due}  done {done}</source>
        <translation>hẹn {due}  xong {done}</translation>
    </message>
    <message>
        <source>No figures in this year</source>
        <translation>Năm này chưa có số liệu</translation>
    </message>
    <message>
        <source>Figures are counted from received dossiers and from imported tracking books.</source>
        <translation>Số liệu được đếm từ hồ sơ đã tiếp nhận và từ sổ theo dõi đã nhập.</translation>
    </message>
    <message>
        <source>Import a tracking book</source>
        <translation>Nhập sổ theo dõi</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>quá {days} ngày</translation>
    </message>
    <message>
        <source>late on the day</source>
        <translation>quá giờ hẹn</translation>
    </message>
    <message>
        <source>{days} days early</source>
        <translation>sớm {days} ngày</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>đúng hạn</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>từ chối</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>trong hạn</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>sắp đến hạn</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>quá hạn</translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation>tạm dừng</translation>
    </message>
    <message>
        <source>no due date</source>
        <translation>không có hạn</translation>
    </message>
    <message>
        <source>The figures do not agree: {sums} wrong sums, {no_due} dossiers without a due date. Check the ledger (F9).</source>
        <translation>Số liệu không khớp: {sums} chỗ sai, {no_due} hồ sơ không có hạn trả. Kiểm tra sổ cái (F9).</translation>
    </message>
    <message>
        <source>The ledger reaches to {now} only. Choose a moment that has passed.</source>
        <translation>Sổ mới ghi đến {now}. Chọn thời điểm đã qua.</translation>
    </message>
    <message>
        <source>There is no such period. Choose another.</source>
        <translation>Không có kỳ báo cáo này. Chọn kỳ khác.</translation>
    </message>
    <message>
        <source>The last day is before the first. Change one of them.</source>
        <translation>Ngày cuối trước ngày đầu. Đổi một trong hai ngày.</translation>
    </message>
    <message>
        <source>Saved the report of {year}: {file} in {folder}</source>
        <translation>Đã lưu báo cáo năm {year}: {file} trong {folder}</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Which report</source>
        <translation>Báo cáo nào</translation>
    </message>
    <message>
        <source>Dossiers received by month</source>
        <translation>Hồ sơ tiếp nhận theo tháng</translation>
    </message>
    <message>
        <source>By field</source>
        <translation>Theo lĩnh vực</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Đang đếm</translation>
    </message>
    <message>
        <source>as of {moment}</source>
        <translation>tính đến {moment}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>The report could not be made</source>
        <translation>Chưa làm được báo cáo</translation>
    </message>
</context>
<context>
    <name>ReprintBox</name>
    <message>
        <source>for example: the first copy was lost</source>
        <translation>ví dụ: mất bản cũ</translation>
    </message>
    <message>
        <source>Why is the receipt printed again?</source>
        <translation>Vì sao in lại phiếu?</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
</context>
<context>
    <name>ResultHead</name>
    <message>
        <source>{procedure}, {count} in number</source>
        <translation>{procedure}, số lượng {count}</translation>
    </message>
</context>
<context>
    <name>Return</name>
    <message>
        <source>No dossier&apos;s code ends like this. Check the figures, or find it by name with Ctrl+K.</source>
        <translation>Không có hồ sơ nào có đuôi mã này. Xem lại các số, hoặc tìm theo tên bằng Ctrl+K.</translation>
    </message>
    <message>
        <source>Misread: {dossier} has the check characters {expected}, not {found}. Scan again or type the tail.</source>
        <translation>Đọc sai: mã {dossier} phải có số kiểm tra {expected}, không phải {found}. Quét lại hoặc gõ đuôi mã.</translation>
    </message>
    <message>
        <source>This slip does not agree with our book: it may be of another desk. Compare it before handing out.</source>
        <translation>Giấy hẹn không khớp với sổ: có thể của quầy khác. Đối chiếu trước khi trao.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} ngày</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>Kết quả giải quyết</translation>
    </message>
    <message>
        <source>{count} in number</source>
        <translation>Số lượng: {count}</translation>
    </message>
    <message>
        <source>Originals kept to compare</source>
        <translation>Bản chính đã nhận để đối chiếu</translation>
    </message>
    <message>
        <source>You may not hand out results. Ask somebody of the desk or the administrator.</source>
        <translation>Tài khoản này không được trao kết quả. Nhờ cán bộ một cửa hoặc quản trị.</translation>
    </message>
    <message>
        <source>Now: {step}, with {unit}</source>
        <translation>Đang ở bước: {step} ({unit})</translation>
    </message>
    <message>
        <source>Waits for {agencies}</source>
        <translation>Chờ {agencies} trả lời</translation>
    </message>
    <message>
        <source>Waits for papers from the applicant</source>
        <translation>Chờ người nộp bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>Waits for the applicant&apos;s payment</source>
        <translation>Chờ người nộp thực hiện nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>The applicant asked to withdraw it</source>
        <translation>Người nộp đã xin rút hồ sơ</translation>
    </message>
    <message>
        <source>The clock stands still, as the paper book says</source>
        <translation>Đang tạm dừng, theo sổ giấy</translation>
    </message>
    <message>
        <source>Promised for {due_weekday} {due}</source>
        <translation>Hẹn trả {due_weekday} {due}</translation>
    </message>
    <message>
        <source>Promised for {due_weekday} {due}, which has passed</source>
        <translation>Hẹn trả {due_weekday} {due}, đã quá hạn</translation>
    </message>
    <message>
        <source>No date while the clock stands still</source>
        <translation>Chưa có ngày hẹn trong khi tạm dừng</translation>
    </message>
    <message>
        <source>Its handling was stopped on {day}: there is no result.</source>
        <translation>Đã dừng giải quyết ngày {day}: không có kết quả để trao.</translation>
    </message>
    <message>
        <source>It was refused on {day}: there is no result.</source>
        <translation>Đã từ chối giải quyết ngày {day}: không có kết quả để trao.</translation>
    </message>
    <message>
        <source>Something is not handed over yet. Hand over everything, then record it.</source>
        <translation>Còn thứ chưa trao. Trao đủ rồi mới ghi.</translation>
    </message>
    <message>
        <source>Who fetches it is missing. Type the name.</source>
        <translation>Chưa có người nhận. Gõ họ tên.</translation>
    </message>
    <message>
        <source>The authorisation is missing. Type its number or kind, for example: letter of 20/11.</source>
        <translation>Chưa có giấy uỷ quyền. Gõ số hoặc loại, ví dụ: giấy uỷ quyền ngày 20/11.</translation>
    </message>
    <message>
        <source>The number of the post item is missing. Scan it from the post&apos;s receipt or type it.</source>
        <translation>Chưa có số hiệu bưu gửi. Quét từ phiếu gửi hoặc gõ.</translation>
    </message>
    <message>
        <source>No printer took the receipt: it waits. The record is safe.</source>
        <translation>Chưa in được biên nhận, phiếu chờ in. Việc trao đã ghi sổ.</translation>
    </message>
    <message>
        <source>The receipt could not be made. The record is safe.</source>
        <translation>Chưa lập được biên nhận. Việc trao đã ghi sổ.</translation>
    </message>
    <message>
        <source>Receipt for the result printed.</source>
        <translation>Đã in biên nhận trả kết quả.</translation>
    </message>
    <message>
        <source>No printer took the receipt; it waits. Kept as {file} in {folder}</source>
        <translation>Chưa in được biên nhận, phiếu chờ in. Lưu ở {folder}, tệp {file}</translation>
    </message>
    <message>
        <source>No result has lain here for {days} days: nobody to remind.</source>
        <translation>Không có kết quả nào chờ từ {days} ngày trở lên: không phải nhắc ai.</translation>
    </message>
    <message>
        <source>List of whom to remind printed.</source>
        <translation>Đã in danh sách nhắc.</translation>
    </message>
    <message>
        <source>No printer: the list is kept as {file} in {folder}</source>
        <translation>Không có máy in: danh sách lưu ở {folder}, tệp {file}</translation>
    </message>
    <message>
        <source>Nothing goes by post today.</source>
        <translation>Hôm nay không có kết quả nào gửi bưu chính.</translation>
    </message>
    <message>
        <source>Today&apos;s post list printed.</source>
        <translation>Đã in danh sách gửi bưu chính hôm nay.</translation>
    </message>
    <message>
        <source>No printer: the post list is kept as {file} in {folder}</source>
        <translation>Không có máy in: danh sách gửi bưu chính lưu ở {folder}, tệp {file}</translation>
    </message>
    <message>
        <source>{days} working days</source>
        <translation>{days} ngày làm việc</translation>
    </message>
    <message>
        <source>Done before the promise by</source>
        <translation>Xong sớm hơn hẹn</translation>
    </message>
    <message>
        <source>Done as promised</source>
        <translation>Xong theo hẹn</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>đúng hẹn</translation>
    </message>
    <message>
        <source>Done after the promise by</source>
        <translation>Xong muộn hơn hẹn</translation>
    </message>
    <message>
        <source>Done after the promise</source>
        <translation>Xong muộn hơn giờ hẹn</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>trong ngày</translation>
    </message>
    <message>
        <source>With the slip and the identity card</source>
        <translation>Có giấy hẹn và thẻ căn cước</translation>
    </message>
    <message>
        <source>Named on the slip</source>
        <translation>Người ghi trên giấy hẹn</translation>
    </message>
    <message>
        <source>Authorised person</source>
        <translation>Người được uỷ quyền</translation>
    </message>
    <message>
        <source>Needs a letter</source>
        <translation>Cần giấy uỷ quyền</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Gửi bưu chính</translation>
    </message>
    <message>
        <source>Needs the item number</source>
        <translation>Cần số hiệu bưu gửi</translation>
    </message>
    <message>
        <source>Sent online</source>
        <translation>Gửi trực tuyến</translation>
    </message>
    <message>
        <source>Through the portal</source>
        <translation>Qua Cổng dịch vụ công</translation>
    </message>
    <message>
        <source>Still to be paid {amount}</source>
        <translation>Còn phải thu {amount}</translation>
    </message>
    <message>
        <source>Fee {fee}, paid {paid}</source>
        <translation>Phí, lệ phí {fee}, đã thu {paid}</translation>
    </message>
    <message>
        <source>Fee {each} × {items}, no receipt recorded</source>
        <translation>Phí, lệ phí {each} × {items}, chưa ghi biên lai</translation>
    </message>
    <message>
        <source>No fee receipt recorded</source>
        <translation>Phí, lệ phí chưa ghi biên lai</translation>
    </message>
    <message>
        <source>Handed to {to} on {day} at {hour}</source>
        <translation>Đã trao cho {to} ngày {day} lúc {hour}</translation>
    </message>
    <message>
        <source>Handed to {to} on {day} at {hour}, by {paper}</source>
        <translation>Đã trao cho {to} ngày {day} lúc {hour}, theo {paper}</translation>
    </message>
    <message>
        <source>Posted to {to} on {day} at {hour}, item {item}</source>
        <translation>Đã gửi bưu chính cho {to} ngày {day} lúc {hour}, số hiệu {item}</translation>
    </message>
    <message>
        <source>Sent online to {to} on {day} at {hour}</source>
        <translation>Đã gửi trực tuyến cho {to} ngày {day} lúc {hour}</translation>
    </message>
    <message>
        <source>Take this dossier</source>
        <translation>Chọn hồ sơ này</translation>
    </message>
    <message>
        <source>Record the posting and print the receipt</source>
        <translation>Ghi đã gửi và in biên nhận</translation>
    </message>
    <message>
        <source>Record the sending and print the receipt</source>
        <translation>Ghi đã gửi và in biên nhận</translation>
    </message>
    <message>
        <source>Hand out the result and print the receipt</source>
        <translation>Trao kết quả và in biên nhận</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Recorded first, printed after: the receipt can always be printed again.</source>
        <translation>Ghi sổ trước, in sau: biên nhận in lại được mãi.</translation>
    </message>
    <message>
        <source>Nothing to hand out yet.</source>
        <translation>Chưa có gì để trao.</translation>
    </message>
</context>
<context>
    <name>ReturnPage</name>
    <message>
        <source>Scan the QR on the slip, or type the tail of its code or a name</source>
        <translation>Quét mã QR trên giấy hẹn, gõ đuôi mã hoặc tên</translation>
    </message>
    <message>
        <source>Return of results</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>No result waits to be fetched</source>
        <translation>Không có kết quả nào chờ người đến nhận</translation>
    </message>
    <message>
        <source>A dossier comes here when its result is ready at the desk. Slips can be scanned still.</source>
        <translation>Hồ sơ có kết quả tại quầy sẽ hiện ở đây. Vẫn quét giấy hẹn để tra được.</translation>
    </message>
    <message>
        <source>Whose result?</source>
        <translation>Trả kết quả của hồ sơ nào?</translation>
    </message>
    <message>
        <source>Hold the slip under the scanner, type four figures of its tail, or choose who waits.</source>
        <translation>Đưa giấy hẹn vào máy quét, gõ bốn số đuôi mã, hoặc chọn người đang chờ bên phải.</translation>
    </message>
    <message>
        <source>The book could not be read</source>
        <translation>Không đọc được sổ</translation>
    </message>
    <message>
        <source>Copied {code}.</source>
        <translation>Đã chép {code}.</translation>
    </message>
</context>
<context>
    <name>ReturnPanel</name>
    <message>
        <source>Waiting to be fetched</source>
        <translation>Chờ người đến nhận</translation>
    </message>
    <message>
        <source>longest first</source>
        <translation>Lâu nhất trước</translation>
    </message>
    <message>
        <source>No result waits. One comes here as soon as it lies at the desk.</source>
        <translation>Không có kết quả nào chờ. Kết quả về đến quầy sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Print the list to remind</source>
        <translation>In danh sách nhắc</translation>
    </message>
    <message>
        <source>Print today&apos;s post list</source>
        <translation>Danh sách gửi bưu chính hôm nay</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>và {count} hồ sơ nữa</translation>
    </message>
    <message>
        <source>Nobody came for {days} days</source>
        <translation>Từ {days} ngày chưa ai nhận</translation>
    </message>
    <message>
        <source>{count} dossiers. Remind by telephone or send by post.</source>
        <translation>{count} hồ sơ. Nhắc qua điện thoại hoặc gửi bưu chính.</translation>
    </message>
    <message>
        <source>None. Everything was fetched in time.</source>
        <translation>Không có hồ sơ nào.</translation>
    </message>
</context>
<context>
    <name>ReturnResultView</name>
    <message>
        <source>What is handed over</source>
        <translation>Trao những gì</translation>
    </message>
    <message>
        <source>Who fetches it</source>
        <translation>Ai nhận</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên người nhận</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Giấy uỷ quyền</translation>
    </message>
    <message>
        <source>number, day or kind</source>
        <translation>số, ngày hoặc loại giấy</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>Số hiệu bưu gửi</translation>
    </message>
    <message>
        <source>on the post&apos;s receipt</source>
        <translation>trên phiếu gửi của bưu điện</translation>
    </message>
    <message>
        <source>Print the receipt again</source>
        <translation>In lại biên nhận</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>{count} more codes end like this</source>
        <translation>Còn {count} hồ sơ khác cùng đuôi mã</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>In biên nhận</translation>
    </message>
    <message>
        <source>Handed out and recorded</source>
        <translation>Đã trao và ghi sổ</translation>
    </message>
    <message>
        <source>Posted and recorded</source>
        <translation>Đã gửi và ghi sổ</translation>
    </message>
    <message>
        <source>The result was handed out already</source>
        <translation>Kết quả đã trao rồi</translation>
    </message>
    <message>
        <source>There is no result to hand out</source>
        <translation>Không có kết quả để trao</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Chưa có kết quả</translation>
    </message>
    <message>
        <source>The receipt is being printed…</source>
        <translation>Đang in biên nhận…</translation>
    </message>
    <message>
        <source>Receipt printed: both sign, whoever fetched it keeps copy 2.</source>
        <translation>Đã in biên nhận 2 liên: hai bên ký, người nhận giữ liên 2.</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Kept</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>Tìm kiếm đã lưu</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Find a code, name, tax code, phone number</source>
        <translation>Tìm mã, tên, MST, số điện thoại</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Code, name, tax code, phone number</source>
        <translation>Mã, tên, MST, số điện thoại</translation>
    </message>
    <message>
        <source>accents may be left out</source>
        <translation>không cần gõ dấu</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>open</source>
        <translation>mở</translation>
    </message>
    <message>
        <source>new dossier</source>
        <translation>hồ sơ mới</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>lưu</translation>
    </message>
    <message>
        <source>A name for “{text}”, then Enter</source>
        <translation>Đặt tên cho “{text}” rồi nhấn Enter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} kết quả</translation>
    </message>
    <message>
        <source>all</source>
        <translation>xem tất cả</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>đang tìm…</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The calendar cannot be read: {cause}. Mend the file or install again.</source>
        <translation>Không đọc được tệp lịch: {cause}. Sửa tệp hoặc cài lại chương trình.</translation>
    </message>
    <message>
        <source>The calendar {file} is wrong at {key}: {detail}. Mend the file.</source>
        <translation>Tệp lịch {file} sai ở {key}: {detail}. Sửa lại tệp.</translation>
    </message>
    <message>
        <source>Papers {missing} are missing. Complete them, then receive.</source>
        <translation>Còn thiếu giấy tờ số {missing}. Bổ sung rồi tiếp nhận.</translation>
    </message>
    <message>
        <source>There is no such rule for deadlines. Look at the office file.</source>
        <translation>Không có lựa chọn này cho cách tính hạn. Xem lại tệp văn phòng.</translation>
    </message>
    <message>
        <source>Filed after it was complete. Check both moments.</source>
        <translation>Nộp sau khi nhận đủ. Xem lại hai thời điểm.</translation>
    </message>
    <message>
        <source>The forms of this day have no such slip. Choose another slip.</source>
        <translation>Bộ mẫu của ngày này không có phiếu này. Chọn phiếu khác.</translation>
    </message>
    <message>
        <source>There are not as many dates as amounts. Check both lists.</source>
        <translation>Số ngày và số lượng không bằng nhau. Xem lại hai danh sách.</translation>
    </message>
    <message>
        <source>You may not record in the past. Ask somebody who may.</source>
        <translation>Bạn không được ghi lùi ngày. Nhờ người có quyền.</translation>
    </message>
    <message>
        <source>No way to write codes is set for {day}. Look at the office file.</source>
        <translation>Chưa có cách đặt mã cho {day}. Xem lại tệp văn phòng.</translation>
    </message>
    <message>
        <source>The due date cannot be computed. Check the procedure&apos;s time limit.</source>
        <translation>Không tính được hạn trả. Xem lại thời hạn của thủ tục.</translation>
    </message>
    <message>
        <source>No set of forms is set for {day}. Look at the office file.</source>
        <translation>Chưa có bộ mẫu cho {day}. Xem lại tệp văn phòng.</translation>
    </message>
    <message>
        <source>This office keeps the real time. Only a practice office can set its clock.</source>
        <translation>Văn phòng này dùng giờ thật. Chỉ văn phòng tập dượt đặt được đồng hồ.</translation>
    </message>
    <message>
        <source>This machine&apos;s clock says {now}, but the ledger was last written at {last}. Set the clock, or say why it is right.</source>
        <translation>Đồng hồ máy này chỉ {now}, mà sổ ghi lần cuối lúc {last}. Chỉnh lại đồng hồ, hoặc ghi vì sao đồng hồ đúng.</translation>
    </message>
    <message>
        <source>The way codes are written cannot be used. Look at [codes] in the office file.</source>
        <translation>Cách đặt mã không dùng được. Xem lại mục [codes] của tệp văn phòng.</translation>
    </message>
    <message>
        <source>{date} is decided twice in the calendar. Keep one line.</source>
        <translation>Ngày {date} được quyết định hai lần trong lịch. Giữ lại một dòng.</translation>
    </message>
    <message>
        <source>{login} left the office on {until}. Open it as somebody else.</source>
        <translation>{login} đã thôi làm việc từ sau {until}. Mở bằng tên người khác.</translation>
    </message>
    <message>
        <source>{date} is no working day. Choose another day.</source>
        <translation>Ngày {date} không phải ngày làm việc. Chọn ngày khác.</translation>
    </message>
    <message>
        <source>Office hours must name all seven days. Look at the office file.</source>
        <translation>Giờ làm việc phải đủ bảy ngày. Xem lại tệp văn phòng.</translation>
    </message>
    <message>
        <source>The clock stops before the receipt. Check both moments.</source>
        <translation>Tạm dừng trước khi nhận. Xem lại hai thời điểm.</translation>
    </message>
    <message>
        <source>The receipt is later than now. Check day and hour.</source>
        <translation>Thời điểm nhận sau bây giờ. Xem lại ngày giờ.</translation>
    </message>
    <message>
        <source>A shift ends before it begins. Look at the office file.</source>
        <translation>Ca làm việc kết thúc trước khi bắt đầu. Xem lại tệp văn phòng.</translation>
    </message>
    <message>
        <source>Two shifts overlap. Look at the office file.</source>
        <translation>Hai ca làm việc chồng nhau. Xem lại tệp văn phòng.</translation>
    </message>
    <message>
        <source>The wording of slips is broken: {cause}. Mend the file or install again.</source>
        <translation>Tệp lời in sai: {cause}. Sửa tệp hoặc cài lại chương trình.</translation>
    </message>
    <message>
        <source>There is no such partner agency. Choose one of the list.</source>
        <translation>Không có cơ quan phối hợp này. Chọn một cơ quan trong danh sách.</translation>
    </message>
    <message>
        <source>There is no such channel. Choose counter, online or post.</source>
        <translation>Không có kênh này. Chọn trực tiếp, trực tuyến hoặc bưu chính.</translation>
    </message>
    <message>
        <source>There is no such copy. Choose 1 or 2.</source>
        <translation>Không có liên này. Chọn liên 1 hoặc 2.</translation>
    </message>
    <message>
        <source>The fee is {fee} đồng: write the whole of it, or nothing.</source>
        <translation>Lệ phí là {fee} đồng: ghi đủ số này, hoặc không ghi.</translation>
    </message>
    <message>
        <source>There is no such way to pay. Choose one of the list.</source>
        <translation>Không có cách thu này. Chọn một cách trong danh sách.</translation>
    </message>
    <message>
        <source>There is no such slip to guide an applicant. Choose another slip.</source>
        <translation>Không có phiếu hướng dẫn này. Chọn phiếu khác.</translation>
    </message>
    <message>
        <source>Nobody here is called {login}. Look at the office file.</source>
        <translation>Không có người dùng {login}. Xem lại tệp văn phòng.</translation>
    </message>
    <message>
        <source>An applicant is an organisation or a person. Choose one.</source>
        <translation>Người nộp là tổ chức hoặc cá nhân. Chọn một loại.</translation>
    </message>
    <message>
        <source>There is no slip in this language. Choose another language.</source>
        <translation>Không có bản tiếng này. Chọn tiếng khác.</translation>
    </message>
    <message>
        <source>There is no wording for the forms of this day. Install the program again.</source>
        <translation>Không có lời in cho bộ mẫu của ngày này. Cài lại chương trình.</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Stands alone</source>
        <translation>Máy đứng riêng</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Đang nối sổ chung</translation>
    </message>
    <message>
        <source>All shared</source>
        <translation>Đã chia sẻ hết</translation>
    </message>
    <message>
        <source>Not shared</source>
        <translation>Chưa chia sẻ</translation>
    </message>
    <message>
        <source>Sharing stopped</source>
        <translation>Ngừng chia sẻ</translation>
    </message>
    <message>
        <source>{count}, since {moment}</source>
        <translation>{count}, từ {moment}</translation>
    </message>
    <message>
        <source>This machine stands alone</source>
        <translation>Máy này đứng riêng</translation>
    </message>
    <message>
        <source>Connecting to the shared ledger</source>
        <translation>Đang nối sổ chung</translation>
    </message>
    <message>
        <source>{desk}, number {number}</source>
        <translation>{desk}, số {number}</translation>
    </message>
    <message>
        <source>stands alone, join…</source>
        <translation>đứng riêng, tham gia…</translation>
    </message>
    <message>
        <source>{desk}, number {number}…</source>
        <translation>{desk}, số {number}…</translation>
    </message>
    <message>
        <source>{what} ({times} times)</source>
        <translation>{what} ({times} lần)</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is {length} ahead of the server&apos;s</source>
        <translation>Đồng hồ máy này nhanh hơn máy chủ {length}</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is {length} behind the server&apos;s</source>
        <translation>Đồng hồ máy này chậm hơn máy chủ {length}</translation>
    </message>
    <message>
        <source>Reception goes on. Set the day and the hour of this machine right.</source>
        <translation>Vẫn tiếp nhận được. Chỉnh lại ngày giờ của máy này.</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} phút</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} giờ</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} ngày</translation>
    </message>
    <message>
        <source>{who} has this dossier open</source>
        <translation>{who} đang mở hồ sơ này</translation>
    </message>
    <message>
        <source>{first} and {second} have this dossier open</source>
        <translation>{first} và {second} đang mở hồ sơ này</translation>
    </message>
    <message>
        <source>{first} and {count} others have this dossier open</source>
        <translation>{first} và {count} người khác đang mở hồ sơ này</translation>
    </message>
    <message>
        <source>The shared server is busy. Nothing is lost here; the program tries again by itself.</source>
        <translation>Máy chủ dùng chung đang bận. Ở máy này không mất gì; chương trình tự thử lại.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Nothing was sent; look at this machine&apos;s clock.</source>
        <translation>Chứng thư của máy chủ chưa đến ngày dùng. Chưa gửi gì; xem lại đồng hồ máy này.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. Nothing was sent; ask the administrator for a new one.</source>
        <translation>Chứng thư của máy chủ đã hết hạn. Chưa gửi gì; nhờ người quản trị thay chứng thư.</translation>
    </message>
    <message>
        <source>The certificate is not this server&apos;s. Nothing was sent; look at the address.</source>
        <translation>Chứng thư không phải của máy chủ này. Chưa gửi gì; xem lại địa chỉ.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be trusted. Nothing was sent; look at the root certificate.</source>
        <translation>Không tin được chứng thư của máy chủ. Chưa gửi gì; xem lại tệp chứng thư gốc.</translation>
    </message>
    <message>
        <source>The shared server&apos;s disk is full. Tell the administrator; nothing is lost here.</source>
        <translation>Ổ đĩa của máy chủ dùng chung đã đầy. Báo người quản trị; ở máy này không mất gì.</translation>
    </message>
    <message>
        <source>The shared server does not let this login in. Ask the administrator.</source>
        <translation>Máy chủ dùng chung không cho tên này đăng nhập. Hỏi người quản trị.</translation>
    </message>
    <message>
        <source>Somebody on the server is called {cause} already. Choose another name.</source>
        <translation>Trên máy chủ đã có người tên {cause}. Chọn tên khác.</translation>
    </message>
    <message>
        <source>The server has no such database. Look at the name.</source>
        <translation>Máy chủ không có cơ sở dữ liệu này. Xem lại tên.</translation>
    </message>
    <message>
        <source>This login does not belong to our agency on the server yet. Ask the administrator.</source>
        <translation>Tên đăng nhập này chưa thuộc cơ quan mình trên máy chủ. Hỏi người quản trị.</translation>
    </message>
    <message>
        <source>This login may not prepare the server. Use the administrator&apos;s address.</source>
        <translation>Tên đăng nhập này không có quyền chuẩn bị máy chủ. Dùng địa chỉ của người quản trị.</translation>
    </message>
    <message>
        <source>This database has no shared ledger yet. The administrator runs: onestop shared init.</source>
        <translation>Cơ sở dữ liệu chưa có bảng dùng chung. Người quản trị chạy: onestop shared init.</translation>
    </message>
    <message>
        <source>The shared server does not take this password. Ask the administrator, then join again.</source>
        <translation>Máy chủ dùng chung không nhận mật khẩu. Hỏi lại người quản trị rồi nối lại.</translation>
    </message>
    <message>
        <source>The shared server only lets us read. Tell the administrator; nothing is lost here.</source>
        <translation>Máy chủ dùng chung đang chỉ cho đọc. Báo người quản trị; ở máy này không mất gì.</translation>
    </message>
    <message>
        <source>The root certificate that proves the server is missing. Choose its file.</source>
        <translation>Thiếu tệp chứng thư gốc để kiểm tra máy chủ. Chọn tệp ấy.</translation>
    </message>
    <message>
        <source>The shared server is starting or stopping. The program connects again by itself.</source>
        <translation>Máy chủ dùng chung đang khởi động hoặc đang tắt. Chương trình tự nối lại.</translation>
    </message>
    <message>
        <source>The shared server cannot be reached. Work at the desk goes on; the program connects by itself.</source>
        <translation>Chưa nối được máy chủ dùng chung. Việc ở quầy vẫn chạy; chương trình tự nối lại.</translation>
    </message>
    <message>
        <source>The server does not encrypt (TLS). Nothing was sent; ask the administrator to turn it on.</source>
        <translation>Máy chủ không mã hoá đường truyền (TLS). Chưa gửi gì; nhờ người quản trị bật TLS.</translation>
    </message>
    <message>
        <source>This is no address. Type the server&apos;s name, or paste the whole address you were given.</source>
        <translation>Địa chỉ không đúng dạng. Gõ tên máy chủ, hoặc dán cả địa chỉ được giao.</translation>
    </message>
    <message>
        <source>This file is no bundle of ours or was damaged. Nothing was taken in: {cause}</source>
        <translation>Tệp mang theo không đọc được; chưa đổi gì. Chép lại từ máy kia. {cause}</translation>
    </message>
    <message>
        <source>This shared ledger is for practice; real dossiers were received here. Choose another.</source>
        <translation>Sổ chung này để tập dượt; máy này có hồ sơ thật. Chọn sổ chung khác.</translation>
    </message>
    <message>
        <source>This shared ledger holds real dossiers; this office practises. Use another data folder.</source>
        <translation>Sổ chung này có hồ sơ thật; máy này đang tập dượt. Dùng thư mục dữ liệu khác.</translation>
    </message>
    <message>
        <source>This shared ledger is of {known}, not of {agency}. Look at the address.</source>
        <translation>Sổ chung này của {known}, không phải của {agency}. Xem lại địa chỉ.</translation>
    </message>
    <message>
        <source>This machine shares the ledger at {place} already.</source>
        <translation>Máy này đã vào sổ chung ở {place}.</translation>
    </message>
    <message>
        <source>This machine shares no ledger yet. Join one first.</source>
        <translation>Máy này chưa vào sổ chung. Tham gia sổ chung trước.</translation>
    </message>
    <message>
        <source>Joining was stopped. This machine stands alone as before.</source>
        <translation>Đã thôi tham gia. Máy này vẫn đứng riêng như trước.</translation>
    </message>
    <message>
        <source>The file has no unknown desk with the mark {text}. Look at what the other side reads.</source>
        <translation>Trên tệp không có quầy lạ nào mang dấu “{text}”. Xem lại dấu bên kia đọc.</translation>
    </message>
    <message>
        <source>The file {cause} cannot be read. Delete it, then join again; no dossier is lost.</source>
        <translation>Không đọc được tệp {cause}. Xoá tệp rồi tham gia lại; hồ sơ không mất.</translation>
    </message>
    <message>
        <source>This machine has no safe place for the password. Turn on the system&apos;s keyring, then join again.</source>
        <translation>Máy này không có nơi cất mật khẩu riêng. Bật kho mật khẩu của hệ thống rồi nối lại.</translation>
    </message>
    <message>
        <source>Type the server&apos;s name, or paste the address you were given.</source>
        <translation>Gõ tên máy chủ, hoặc dán địa chỉ được giao.</translation>
    </message>
    <message>
        <source>Type the name of the database.</source>
        <translation>Gõ tên cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>Type the login this machine was given.</source>
        <translation>Gõ tên đăng nhập giao cho máy này.</translation>
    </message>
    <message>
        <source>Give this desk a name the others know it by, such as Quầy 2.</source>
        <translation>Đặt tên để quầy khác nhận ra, ví dụ Quầy 2.</translation>
    </message>
    <message>
        <source>The shared server reports a fault. Tell the administrator; nothing is lost here. {cause}</source>
        <translation>Máy chủ dùng chung báo lỗi. Báo người quản trị; ở máy này không mất gì. {cause}</translation>
    </message>
    <message>
        <source>There is no folder {cause}. Nothing was changed.</source>
        <translation>Không có thư mục {cause}. Chưa đổi gì.</translation>
    </message>
    <message>
        <source>This file is of another agency: {cause}. Nothing was changed.</source>
        <translation>Tệp này là của cơ quan khác: {cause}. Không đổi gì.</translation>
    </message>
    <message>
        <source>The shared server is busy. Try again in some minutes; nothing was changed here.</source>
        <translation>Máy chủ dùng chung đang bận. Thử lại sau ít phút; ở máy này không đổi gì.</translation>
    </message>
    <message>
        <source>The shared server is starting or stopping. Try again when it runs.</source>
        <translation>Máy chủ dùng chung đang khởi động hoặc đang tắt. Thử lại khi máy chủ chạy.</translation>
    </message>
    <message>
        <source>The shared server cannot be reached. Try again when it runs.</source>
        <translation>Chưa nối được máy chủ dùng chung. Thử lại khi máy chủ chạy.</translation>
    </message>
    <message>
        <source>This machine shares the ledger now as {name}, number {number}.</source>
        <translation>Đã tham gia sổ chung: {name}, số {number}.</translation>
    </message>
    <message>
        <source>Saved {file}. It holds no names and no dossiers.</source>
        <translation>Đã lưu {file}. Trong tệp không có tên ai, không có hồ sơ nào.</translation>
    </message>
    <message>
        <source>{count} entries of other desks are here and not on the server. A desk that may relay brings them.</source>
        <translation>Máy này giữ {count} mục của quầy khác mà máy chủ chưa có. Máy được quyền chuyển hộ sẽ gửi.</translation>
    </message>
    <message>
        <source>A desk signs with another key than the one known here. Its entries were not taken in.</source>
        <translation>Có quầy ký bằng khoá khác với khoá đã biết. Chưa nhận những gì quầy ấy ghi.</translation>
    </message>
    <message>
        <source>Entries without their desk&apos;s signature were kept aside. Tell the administrator.</source>
        <translation>Có mục không mang chữ ký của quầy ghi, đã để riêng. Báo người quản trị.</translation>
    </message>
    <message>
        <source>Entries of a desk do not follow one another and were kept aside. Tell the administrator.</source>
        <translation>Có mục của một quầy không nối liền nhau, đã để riêng. Báo người quản trị.</translation>
    </message>
    <message>
        <source>Entries of a desk nobody knows were kept aside. Tell the administrator.</source>
        <translation>Có mục của một quầy chưa ai biết, đã để riêng. Báo người quản trị.</translation>
    </message>
    <message>
        <source>An entry stands otherwise here than on the server and was kept aside. Tell the administrator.</source>
        <translation>Có mục ở máy này khác với máy chủ, đã để riêng. Báo người quản trị.</translation>
    </message>
    <message>
        <source>The server did not take some entries of a desk. Ask the administrator for the right.</source>
        <translation>Máy chủ không nhận một số mục của một quầy. Hỏi người quản trị về quyền gửi.</translation>
    </message>
    <message>
        <source>fault {code}</source>
        <translation>lỗi {code}</translation>
    </message>
    <message>
        <source>the server is busy</source>
        <translation>máy chủ đang bận</translation>
    </message>
    <message>
        <source>certificate not valid yet</source>
        <translation>chứng thư chưa đến ngày dùng</translation>
    </message>
    <message>
        <source>certificate expired</source>
        <translation>chứng thư hết hạn</translation>
    </message>
    <message>
        <source>another server&apos;s certificate</source>
        <translation>chứng thư của máy chủ khác</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>không tin được chứng thư</translation>
    </message>
    <message>
        <source>the server reports a fault</source>
        <translation>máy chủ báo lỗi</translation>
    </message>
    <message>
        <source>the server&apos;s disk is full</source>
        <translation>máy chủ đầy ổ đĩa</translation>
    </message>
    <message>
        <source>login refused</source>
        <translation>không cho đăng nhập</translation>
    </message>
    <message>
        <source>login taken</source>
        <translation>tên đăng nhập đã có người dùng</translation>
    </message>
    <message>
        <source>no such database</source>
        <translation>không có cơ sở dữ liệu này</translation>
    </message>
    <message>
        <source>login not of our agency</source>
        <translation>tên đăng nhập chưa thuộc cơ quan</translation>
    </message>
    <message>
        <source>no right to prepare</source>
        <translation>không có quyền chuẩn bị</translation>
    </message>
    <message>
        <source>database not prepared</source>
        <translation>cơ sở dữ liệu chưa chuẩn bị</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>sai mật khẩu</translation>
    </message>
    <message>
        <source>the server only lets us read</source>
        <translation>máy chủ chỉ cho đọc</translation>
    </message>
    <message>
        <source>root certificate missing</source>
        <translation>thiếu chứng thư gốc</translation>
    </message>
    <message>
        <source>the server is starting</source>
        <translation>máy chủ đang khởi động</translation>
    </message>
    <message>
        <source>server not reached</source>
        <translation>chưa nối được máy chủ</translation>
    </message>
    <message>
        <source>the server does not encrypt</source>
        <translation>máy chủ không mã hoá</translation>
    </message>
    <message>
        <source>bundle of another agency</source>
        <translation>tệp của cơ quan khác</translation>
    </message>
    <message>
        <source>bundle cannot be read</source>
        <translation>không đọc được tệp mang theo</translation>
    </message>
    <message>
        <source>this machine&apos;s settings cannot be read</source>
        <translation>không đọc được tệp cài đặt</translation>
    </message>
    <message>
        <source>no place for the password</source>
        <translation>không có nơi cất mật khẩu</translation>
    </message>
    <message>
        <source>the shared ledger is for practice</source>
        <translation>sổ chung này để tập dượt</translation>
    </message>
    <message>
        <source>the shared ledger holds real dossiers</source>
        <translation>sổ chung này có hồ sơ thật</translation>
    </message>
    <message>
        <source>another agency&apos;s ledger</source>
        <translation>sổ của cơ quan khác</translation>
    </message>
    <message>
        <source>the data folder cannot be written</source>
        <translation>không ghi được thư mục dữ liệu</translation>
    </message>
    <message>
        <source>this machine&apos;s disk is full</source>
        <translation>máy này đầy ổ đĩa</translation>
    </message>
    <message>
        <source>this machine&apos;s disk fails</source>
        <translation>ổ đĩa máy này trục trặc</translation>
    </message>
    <message>
        <source>the printer does not answer</source>
        <translation>máy in không trả lời</translation>
    </message>
</context>
<context>
    <name>SlipPanel</name>
    <message>
        <source>Copy 2, for the applicant</source>
        <translation>Liên 2, giao người nộp</translation>
    </message>
    <message>
        <source>Supplement request</source>
        <translation>Phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>waits to be printed</source>
        <translation>chờ in</translation>
    </message>
    <message>
        <source>Promised for {weekday} {moment}</source>
        <translation>Hẹn trả {weekday} {moment}</translation>
    </message>
</context>
<context>
    <name>SlipPicture</name>
    <message>
        <source>Picture of the slip</source>
        <translation>Hình phiếu</translation>
    </message>
</context>
<context>
    <name>SplitBar</name>
    <message>
        <source>Whose the time was</source>
        <translation>Thời gian của ai</translation>
    </message>
</context>
<context>
    <name>SplitLegend</name>
    <message>
        <source>Colours of the bars</source>
        <translation>Màu của các thanh</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Gõ lại lần nữa</translation>
    </message>
    <message>
        <source>Password of whoever turns it on</source>
        <translation>Mật khẩu của người bật</translation>
    </message>
    <message>
        <source>Turn passwords on</source>
        <translation>Bật mật khẩu</translation>
    </message>
    <message>
        <source>People of the office</source>
        <translation>Người của cơ quan</translation>
    </message>
    <message>
        <source>Away, somebody stands in…</source>
        <translation>Vắng, có người làm thay…</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <translation>Đặt lại mật khẩu</translation>
    </message>
    <message>
        <source>Passwords are set by an administrator. The office&apos;s file says who works here.</source>
        <translation>Mật khẩu do quản trị đặt. Ai làm ở đây thì tệp của cơ quan ghi.</translation>
    </message>
    <message>
        <source>Somebody else sits here…</source>
        <translation>Đổi người ngồi đây…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Nhân sự</translation>
    </message>
    <message>
        <source>Turn passwords off</source>
        <translation>Tắt mật khẩu</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Đang xem…</translation>
    </message>
    <message>
        <source>Password: {words}</source>
        <translation>Mật khẩu: {words}</translation>
    </message>
</context>
<context>
    <name>StandIns</name>
    <message>
        <source>What stands</source>
        <translation>Đang và sắp làm thay</translation>
    </message>
    <message>
        <source>Nobody stands in.</source>
        <translation>Chưa có ai làm thay.</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Kết thúc</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Early</source>
        <translation>Trước hạn</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Trong hạn</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Sắp đến hạn</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>Thiếu ngày hẹn</translation>
    </message>
    <message>
        <source>Waits for papers</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Waits for payment</source>
        <translation>Chờ nộp phí</translation>
    </message>
    <message>
        <source>Result ready</source>
        <translation>Có kết quả</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Đã dừng</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Nháp</translation>
    </message>
    <message>
        <source>{word} since {day}</source>
        <translation>{word} từ {day}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Tuần này</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Sau đó</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>Đang tạm dừng</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Đã giải quyết</translation>
    </message>
    <message>
        <source>Not ready, or gone</source>
        <translation>Chưa có kết quả hoặc đã trao</translation>
    </message>
    <message>
        <source>Newly registered</source>
        <translation>Mới đăng ký</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Được tiếp nhận</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Không được tiếp nhận</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Supplement asked</source>
        <translation>Yêu cầu bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>Financial obligation asked</source>
        <translation>Yêu cầu thực hiện nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>Citizen asked to withdraw</source>
        <translation>Công dân yêu cầu rút hồ sơ</translation>
    </message>
    <message>
        <source>Handling stopped</source>
        <translation>Dừng xử lý</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Đã xử lý xong</translation>
    </message>
    <message>
        <source>Result returned</source>
        <translation>Đã trả kết quả</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Fetched at the counter</source>
        <translation>Tại quầy</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Tình hình</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Nhận hôm nay</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Đến hạn hôm nay</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Sample clock</source>
        <translation>Đồng hồ mẫu</translation>
    </message>
    <message>
        <source>waiting slips: {count}</source>
        <translation>chờ in: {count}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Phân công</translation>
    </message>
    <message>
        <source>Appraise</source>
        <translation>Thẩm định</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Xem xét</translation>
    </message>
    <message>
        <source>Initial</source>
        <translation>Ký nháy</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Ký duyệt</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Phát hành</translation>
    </message>
    <message>
        <source>Ask opinion</source>
        <translation>Lấy ý kiến</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Hội đồng</translation>
    </message>
    <message>
        <source>Return result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation>đang dừng</translation>
    </message>
    <message>
        <source>{time} over</source>
        <translation>quá {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>còn {time}</translation>
    </message>
</context>
<context>
    <name>SubstituteDialog</name>
    <message>
        <source>Away, somebody stands in</source>
        <translation>Vắng mặt, có người làm thay</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Name the substitute</source>
        <translation>Ghi người làm thay</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>chọn…</translation>
    </message>
    <message>
        <source>Away from</source>
        <translation>Vắng từ</translation>
    </message>
    <message>
        <source>until</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Người làm thay</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (tôi)</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>empty: one day</source>
        <translation>để trống: một ngày</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>What happened</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>(undone)</source>
        <translation>(đã hoàn tác)</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Sample office: practice figures</source>
        <translation>Văn phòng mẫu: số liệu tập dượt</translation>
    </message>
    <message>
        <source>Draft kept at {hour}</source>
        <translation>Nháp tự lưu lúc {hour}</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>What was recorded is safe. The disk is full: free some room, then try again.</source>
        <translation>Hồ sơ đã ghi vẫn an toàn. Ổ đĩa đầy: dọn bớt chỗ rồi thử lại.</translation>
    </message>
    <message>
        <source>The last entry was not recorded. Check the disk, then try again.</source>
        <translation>Lần ghi cuối chưa vào sổ. Xem lại ổ đĩa rồi thử lại.</translation>
    </message>
    <message>
        <source>The program is already open on this data. Use the open window.</source>
        <translation>Chương trình đang mở trên dữ liệu này. Dùng cửa sổ đang mở.</translation>
    </message>
    <message>
        <source>Nothing can be recorded in {cause}. Ask for the right to write there.</source>
        <translation>Không ghi được vào {cause}. Xin quyền ghi ở đó.</translation>
    </message>
    <message>
        <source>The ledger cannot be read. Leave the file as it is and restore a backup.</source>
        <translation>Tệp sổ cái không đọc được. Đừng ghi đè; dùng bản sao lưu.</translation>
    </message>
    <message>
        <source>The ledger of this office is gone. Restore a backup: nothing was written over.</source>
        <translation>Sổ cái của văn phòng này không còn. Chép lại từ bản sao lưu: chưa có gì bị ghi đè.</translation>
    </message>
    <message>
        <source>This data was made by a newer program. Install the newer program.</source>
        <translation>Dữ liệu này do bản mới hơn tạo ra. Cài bản mới.</translation>
    </message>
    <message>
        <source>The dossier is recorded. No printer is set up: the slip waits.</source>
        <translation>Hồ sơ đã ghi sổ. Chưa có máy in, phiếu chờ in.</translation>
    </message>
    <message>
        <source>The font {cause} cannot be read. Install the program again.</source>
        <translation>Không đọc được phông chữ {cause}. Cài lại chương trình.</translation>
    </message>
    <message>
        <source>The texts {cause} cannot be read. Install the program again.</source>
        <translation>Không đọc được lời văn {cause}. Cài lại chương trình.</translation>
    </message>
    <message>
        <source>The mapping file is wrong: {cause}.</source>
        <translation>Tệp ánh xạ sai: {cause}.</translation>
    </message>
    <message>
        <source>The catalogue cannot be read: {cause}. Nothing was changed.</source>
        <translation>Không đọc được danh mục: {cause}. Chưa có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Results that wait to be fetched</source>
        <translation>Kết quả chờ người đến nhận</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>Morning sheet printed.</source>
        <translation>Đã in tờ giao ban sáng.</translation>
    </message>
    <message>
        <source>No printer: the morning sheet is kept as {file} in {folder}</source>
        <translation>Không có máy in: tờ giao ban giữ ở {file} trong {folder}</translation>
    </message>
    <message>
        <source>Morning sheet saved as {file} in {folder}</source>
        <translation>Đã lưu tờ giao ban thành {file} trong {folder}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Sắp đến hạn</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Still {days} days</source>
        <translation>Đứng {days} ngày</translation>
    </message>
    <message>
        <source>Person away</source>
        <translation>Người vắng</translation>
    </message>
    <message>
        <source>Partner late</source>
        <translation>Phối hợp trễ</translation>
    </message>
    <message>
        <source>Odd things</source>
        <translation>Bất thường</translation>
    </message>
    <message>
        <source>Only what is overdue</source>
        <translation>Chỉ hồ sơ quá hạn</translation>
    </message>
    <message>
        <source>Only what is due soon</source>
        <translation>Chỉ hồ sơ sắp đến hạn</translation>
    </message>
    <message>
        <source>Only what has its clock stopped</source>
        <translation>Chỉ hồ sơ đang tạm dừng</translation>
    </message>
    <message>
        <source>Only what nothing happens to</source>
        <translation>Chỉ hồ sơ đứng yên nhiều ngày</translation>
    </message>
    <message>
        <source>Only what lies with people who are away</source>
        <translation>Chỉ hồ sơ ở người đang vắng</translation>
    </message>
    <message>
        <source>Only where a partner agency is late</source>
        <translation>Chỉ hồ sơ cơ quan phối hợp trả lời trễ</translation>
    </message>
    <message>
        <source>Only what is due on {day}</source>
        <translation>Chỉ hồ sơ đến hạn {day}</translation>
    </message>
    <message>
        <source>Nobody&apos;s yet</source>
        <translation>Chưa giao ai</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>Hồ sơ đang giải quyết</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Whose delay</source>
        <translation>Thời gian của ai</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>nội bộ</translation>
    </message>
    <message>
        <source>the partners&apos;</source>
        <translation>phối hợp</translation>
    </message>
    <message>
        <source>the applicant&apos;s</source>
        <translation>người nộp</translation>
    </message>
    <message>
        <source>stopped by law</source>
        <translation>tạm dừng</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Phòng</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>{day} has {count} dossiers due, twice as many as other days. Better handed on early.</source>
        <translation>{day} có {count} hồ sơ cùng hạn, gấp đôi ngày thường. Nên giao sớm.</translation>
    </message>
    <message>
        <source>has {count} dossiers, nobody stands in</source>
        <translation>giữ {count} hồ sơ, chưa có người thay</translation>
    </message>
    <message>
        <source>{name} stands in until {day}; {count} dossiers</source>
        <translation>{name} làm thay đến hết {day}; {count} hồ sơ</translation>
    </message>
    <message>
        <source>and {count} more people</source>
        <translation>và {count} người nữa</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Xem danh sách</translation>
    </message>
    <message>
        <source>{overdue} dossiers are overdue now, {soon} are due soon.</source>
        <translation>{overdue} hồ sơ vừa quá hạn, {soon} hồ sơ sắp đến hạn.</translation>
    </message>
    <message>
        <source>{overdue} dossiers are overdue now.</source>
        <translation>{overdue} hồ sơ vừa quá hạn.</translation>
    </message>
    <message>
        <source>{soon} dossiers are due soon.</source>
        <translation>{soon} hồ sơ sắp đến hạn.</translation>
    </message>
    <message>
        <source>{day}: off, {name}</source>
        <translation>{day}: nghỉ, {name}</translation>
    </message>
    <message>
        <source>{day}: {count} due</source>
        <translation>{day}: {count} hồ sơ đến hạn</translation>
    </message>
</context>
<context>
    <name>WatchPanel</name>
    <message>
        <source>Due in the next 3 weeks</source>
        <translation>Đến hạn 3 tuần tới</translation>
    </message>
    <message>
        <source>dossiers</source>
        <translation>hồ sơ</translation>
    </message>
    <message>
        <source>Away today</source>
        <translation>Người vắng hôm nay</translation>
    </message>
    <message>
        <source>Tell me when something is overdue</source>
        <translation>Báo khi có hồ sơ quá hạn</translation>
    </message>
    <message>
        <source>In office hours only, on this machine</source>
        <translation>Chỉ trong giờ làm việc, trên máy này</translation>
    </message>
    <message>
        <source>Print the morning sheet</source>
        <translation>In tờ giao ban sáng</translation>
    </message>
    <message>
        <source>Save it as Excel</source>
        <translation>Lưu thành tệp Excel</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Filed</source>
        <translation>Kênh nộp</translation>
    </message>
    <message>
        <source>Result goes back</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Số bộ</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
</context>
<context>
    <name>WeeksGrid</name>
    <message>
        <source>Weeks of the promise</source>
        <translation>Các tuần của ngày hẹn</translation>
    </message>
    <message>
        <source>… {count} weeks …</source>
        <translation>… {count} tuần …</translation>
    </message>
    <message>
        <source>received</source>
        <translation>nhận</translation>
    </message>
    <message>
        <source>off</source>
        <translation>nghỉ lễ</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>tạm dừng</translation>
    </message>
    <message>
        <source>day {count}</source>
        <translation>ngày {count}</translation>
    </message>
    <message>
        <source>due</source>
        <translation>hạn</translation>
    </message>
    <message>
        <source>law</source>
        <translation>luật</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Why the date is {day}</source>
        <translation>Vì sao hạn là {day}</translation>
    </message>
</context>
<context>
    <name>YearSide</name>
    <message>
        <source>Save it all the same, marked</source>
        <translation>Vẫn lưu, ghi rõ không khớp</translation>
    </message>
    <message>
        <source>online</source>
        <translation>trực tuyến</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tất cả</translation>
    </message>
    <message>
        <source>{month}: {received} received, {online} of them online</source>
        <translation>{month}: nhận {received}, trong đó trực tuyến {online}</translation>
    </message>
</context>
<context>
    <name>_PersonButton</name>
    <message>
        <source>Who sits here: {name}, {unit}</source>
        <translation>Người đang ngồi đây: {name}, {unit}</translation>
    </message>
</context>
<context>
    <name>_Route</name>
    <message>
        <source>Route</source>
        <translation>Quy trình</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>bị trả lại</translation>
    </message>
    <message>
        <source>late</source>
        <translation>quá giờ của bước</translation>
    </message>
</context>
</TS>
