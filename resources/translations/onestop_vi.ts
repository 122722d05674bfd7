<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
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
        <source>Open</source>
        <translation>Mở</translation>
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
        <source>copy the code</source>
        <translation>chép mã</translation>
    </message>
    <message>
        <source>lock the screen</source>
        <translation>khoá màn hình</translation>
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
        <translation>Nhận trước {cutoff}: chuyển phòng ngay hôm nay.</translation>
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
        <translation>Đang có đề xuất hoán đổi ngày làm việc: {note}. Ngày hẹn có thể thay đổi.</translation>
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
        <source>{name}: {counts}</source>
        <translation>{name}: thiếu {counts}</translation>
    </message>
    <message>
        <source>Day of receipt, not counted</source>
        <translation>Ngày nhận, không tính</translation>
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
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
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
    <name>Refusals</name>
    <message>
        <source>There is no such procedure. Type its number or name, for example LD-01.</source>
        <translation>Không có thủ tục này. Gõ số hoặc tên, ví dụ LD-01.</translation>
    </message>
    <message>
        <source>This procedure has no version in force on {day}. Choose another procedure.</source>
        <translation>Thủ tục này chưa có bản hiệu lực ngày {day}. Chọn thủ tục khác.</translation>
    </message>
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
        <source>Nothing is written here. Fill it in.</source>
        <translation>Ô này còn trống. Điền vào.</translation>
    </message>
    <message>
        <source>This date cannot be. Type a date from 1990 to 2100.</source>
        <translation>Ngày này không thể có. Gõ ngày từ năm 1990 đến 2100.</translation>
    </message>
    <message>
        <source>This is not a date. Type it as 23/11/2026.</source>
        <translation>Đây không phải ngày. Gõ như 23/11/2026.</translation>
    </message>
    <message>
        <source>The end is before the receipt. Check both dates.</source>
        <translation>Ngày xong trước ngày nhận. Xem lại hai ngày.</translation>
    </message>
    <message>
        <source>This time limit cannot be. Type a number up to {limit}.</source>
        <translation>Thời hạn này không thể có. Gõ số không quá {limit}.</translation>
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
        <source>The check digit does not agree. It can be received all the same.</source>
        <translation>Số kiểm tra không khớp. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>A tax code has 10 or 13 digits. It can be received all the same.</source>
        <translation>Mã số thuế có 10 hoặc 13 chữ số. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>An identity number has 12 digits. It can be received all the same.</source>
        <translation>Số căn cước có 12 chữ số. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>This does not look like a phone number. It can stay.</source>
        <translation>Có vẻ không phải số điện thoại. Vẫn giữ được.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address. It can stay.</source>
        <translation>Có vẻ không phải địa chỉ thư điện tử. Vẫn giữ được.</translation>
    </message>
    <message>
        <source>This fee cannot be. Type whole đồng, for example 600.000.</source>
        <translation>Lệ phí này không thể có. Gõ số đồng, ví dụ 600.000.</translation>
    </message>
    <message>
        <source>The number of sets is 1 to {limit}.</source>
        <translation>Số bộ từ 1 đến {limit}.</translation>
    </message>
    <message>
        <source>The number of papers is 0 to {limit}.</source>
        <translation>Số tờ từ 0 đến {limit}.</translation>
    </message>
    <message>
        <source>There is no such dossier. Type more of its code or a name.</source>
        <translation>Không có hồ sơ này. Gõ thêm mã hoặc tên.</translation>
    </message>
    <message>
        <source>{code} of the same applicant and procedure is still open. Is this another one?</source>
        <translation>Người này còn hồ sơ {code} cùng thủ tục chưa xong. Đây là hồ sơ khác thì cứ tiếp nhận.</translation>
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
        <source>new dossier for this applicant</source>
        <translation>hồ sơ mới cho tổ chức này</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} kết quả</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>đang tìm…</translation>
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
        <source>{count}, stands alone</source>
        <translation>{count}, máy đứng riêng</translation>
    </message>
    <message>
        <source>{count} (since {hour})</source>
        <translation>{count} (từ {hour})</translation>
    </message>
    <message>
        <source>Not shared</source>
        <translation>Chưa chia sẻ</translation>
    </message>
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
        <translation>Chưa có máy in</translation>
    </message>
    <message>
        <source>waiting slips: {count}</source>
        <translation>chờ in: {count}</translation>
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
        <source>This data was made by a newer program. Install the newer program.</source>
        <translation>Dữ liệu này do bản mới hơn tạo ra. Cài bản mới.</translation>
    </message>
    <message>
        <source>The dossier is recorded. No printer is set up: the slip waits.</source>
        <translation>Hồ sơ đã ghi sổ. Chưa có máy in, phiếu chờ in.</translation>
    </message>
    <message>
        <source>The dossier is recorded. The printer does not answer: the slip waits.</source>
        <translation>Hồ sơ đã ghi sổ. Máy in không trả lời, phiếu chờ in.</translation>
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
        <source>The catalogue cannot be read: {cause}. Nothing was changed.</source>
        <translation>Không đọc được danh mục: {cause}. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This file cannot be read: {cause}. Nothing was changed.</source>
        <translation>Không đọc được tệp này: {cause}. Chưa có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>_Undo</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
</TS>
