"""What is said of who sits at a machine and of passwords, in Vietnamese; no command asks for one yet."""

from __future__ import annotations

SENTENCES = {
    "password_missing": "Chưa có mật khẩu. Gõ mật khẩu.",
    "password_short": "Mật khẩu ngắn quá, cần ít nhất {least} ký tự.",
    "password_wrong": "Mật khẩu không đúng. Còn {left} lần thử.",
    "passwords_differ": "Hai lần gõ mật khẩu không giống nhau. Gõ lại.",
    "practice_asks_nobody": "Cơ quan tập dượt không hỏi mật khẩu.",
    "too_many_tries": "Sai năm lần. Chờ đến {until} rồi thử lại.",
}
