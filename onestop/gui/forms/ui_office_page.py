# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'office_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFormLayout, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from onestop.gui.widgets.book_counts import BookCounts
from onestop.gui.widgets.findings_table import FindingsTable
class Ui_OfficePage(object):
    def setupUi(self, OfficePage):
        if not OfficePage.objectName():
            OfficePage.setObjectName(u"OfficePage")
        self.whole = QHBoxLayout(OfficePage)
        self.whole.setSpacing(0)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.work = QWidget(OfficePage)
        self.work.setObjectName(u"work")
        self.workPlace = QVBoxLayout(self.work)
        self.workPlace.setSpacing(16)
        self.workPlace.setObjectName(u"workPlace")
        self.workPlace.setContentsMargins(0, 0, 0, 0)
        self.bookCard = QWidget(self.work)
        self.bookCard.setObjectName(u"bookCard")
        self.bookPlace = QVBoxLayout(self.bookCard)
        self.bookPlace.setSpacing(10)
        self.bookPlace.setObjectName(u"bookPlace")
        self.bookPlace.setContentsMargins(0, 0, 0, 0)
        self.bookHead = QHBoxLayout()
        self.bookHead.setSpacing(8)
        self.bookHead.setObjectName(u"bookHead")
        self.bookTitle = QLabel(self.bookCard)
        self.bookTitle.setObjectName(u"bookTitle")
        self.bookTitle.setProperty(u"role", u"panelTitle")

        self.bookHead.addWidget(self.bookTitle)

        self.bookName = QLabel(self.bookCard)
        self.bookName.setObjectName(u"bookName")
        self.bookName.setProperty(u"role", u"second")

        self.bookHead.addWidget(self.bookName)

        self.bookGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bookHead.addItem(self.bookGap)


        self.bookPlace.addLayout(self.bookHead)

        self.counts = BookCounts(self.bookCard)
        self.counts.setObjectName(u"counts")

        self.bookPlace.addWidget(self.counts)

        self.listsRow = QHBoxLayout()
        self.listsRow.setSpacing(8)
        self.listsRow.setObjectName(u"listsRow")
        self.listsGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.listsRow.addItem(self.listsGap)


        self.bookPlace.addLayout(self.listsRow)

        self.findings = FindingsTable(self.bookCard)
        self.findings.setObjectName(u"findings")

        self.bookPlace.addWidget(self.findings)

        self.bookFoot = QHBoxLayout()
        self.bookFoot.setSpacing(12)
        self.bookFoot.setObjectName(u"bookFoot")
        self.verdict = QLabel(self.bookCard)
        self.verdict.setObjectName(u"verdict")
        self.verdict.setProperty(u"role", u"second")
        self.verdict.setWordWrap(True)

        self.bookFoot.addWidget(self.verdict)


        self.bookPlace.addLayout(self.bookFoot)


        self.workPlace.addWidget(self.bookCard)

        self.rule = QFrame(self.work)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"role", u"line")

        self.workPlace.addWidget(self.rule)

        self.ledgerCard = QWidget(self.work)
        self.ledgerCard.setObjectName(u"ledgerCard")
        self.ledgerPlace = QVBoxLayout(self.ledgerCard)
        self.ledgerPlace.setSpacing(8)
        self.ledgerPlace.setObjectName(u"ledgerPlace")
        self.ledgerPlace.setContentsMargins(0, 0, 0, 0)
        self.ledgerHead = QHBoxLayout()
        self.ledgerHead.setSpacing(8)
        self.ledgerHead.setObjectName(u"ledgerHead")
        self.ledgerTitle = QLabel(self.ledgerCard)
        self.ledgerTitle.setObjectName(u"ledgerTitle")
        self.ledgerTitle.setProperty(u"role", u"panelTitle")

        self.ledgerHead.addWidget(self.ledgerTitle)

        self.ledgerGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ledgerHead.addItem(self.ledgerGap)


        self.ledgerPlace.addLayout(self.ledgerHead)

        self.ledgerVerdict = QLabel(self.ledgerCard)
        self.ledgerVerdict.setObjectName(u"ledgerVerdict")
        self.ledgerVerdict.setProperty(u"role", u"second")
        self.ledgerVerdict.setWordWrap(True)

        self.ledgerPlace.addWidget(self.ledgerVerdict)

        self.ledgerBroken = QLabel(self.ledgerCard)
        self.ledgerBroken.setObjectName(u"ledgerBroken")
        self.ledgerBroken.setProperty(u"role", u"red")
        self.ledgerBroken.setWordWrap(True)

        self.ledgerPlace.addWidget(self.ledgerBroken)


        self.workPlace.addWidget(self.ledgerCard)


        self.whole.addWidget(self.work)

        self.side = QWidget(OfficePage)
        self.side.setObjectName(u"side")
        self.sidePlace = QVBoxLayout(self.side)
        self.sidePlace.setSpacing(6)
        self.sidePlace.setObjectName(u"sidePlace")
        self.sidePlace.setContentsMargins(0, 0, 0, 0)
        self.settingsTitle = QLabel(self.side)
        self.settingsTitle.setObjectName(u"settingsTitle")
        self.settingsTitle.setProperty(u"role", u"panelTitle")

        self.sidePlace.addWidget(self.settingsTitle)

        self.settingsHint = QLabel(self.side)
        self.settingsHint.setObjectName(u"settingsHint")
        self.settingsHint.setProperty(u"role", u"small")
        self.settingsHint.setWordWrap(True)

        self.sidePlace.addWidget(self.settingsHint)

        self.settings = QFormLayout()
        self.settings.setObjectName(u"settings")
        self.settings.setHorizontalSpacing(12)
        self.settings.setVerticalSpacing(7)

        self.sidePlace.addLayout(self.settings)

        self.calendarTitle = QLabel(self.side)
        self.calendarTitle.setObjectName(u"calendarTitle")
        self.calendarTitle.setProperty(u"role", u"strong")

        self.sidePlace.addWidget(self.calendarTitle)

        self.calendar = QLabel(self.side)
        self.calendar.setObjectName(u"calendar")
        self.calendar.setProperty(u"role", u"small")
        self.calendar.setWordWrap(True)

        self.sidePlace.addWidget(self.calendar)

        self.settingsGap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sidePlace.addItem(self.settingsGap)


        self.whole.addWidget(self.side)


        self.retranslateUi(OfficePage)
    # setupUi

    def retranslateUi(self, OfficePage):
        self.bookTitle.setText(QCoreApplication.translate("OfficePage", u"A tracking book comes in", None))
        self.ledgerTitle.setText(QCoreApplication.translate("OfficePage", u"The ledger", None))
        self.settingsTitle.setText(QCoreApplication.translate("OfficePage", u"How the office is set", None))
        self.settingsHint.setText(QCoreApplication.translate("OfficePage", u"Read from the office file; changes come with their own page.", None))
        self.calendarTitle.setText(QCoreApplication.translate("OfficePage", u"Calendar", None))
        pass
    # retranslateUi

