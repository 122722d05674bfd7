# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reports_page.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from onestop.gui.widgets.bars import (Legend, MonthBars, NameBars)
from onestop.gui.widgets.choice_box import ChoiceBox
from onestop.gui.widgets.figure_tiles import FigureTiles
from onestop.gui.widgets.period_bar import PeriodBar
from onestop.gui.widgets.report_cards import CardList
class Ui_ReportsPage(object):
    def setupUi(self, ReportsPage):
        if not ReportsPage.objectName():
            ReportsPage.setObjectName(u"ReportsPage")
        self.whole = QHBoxLayout(ReportsPage)
        self.whole.setSpacing(0)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.work = QWidget(ReportsPage)
        self.work.setObjectName(u"work")
        self.workPlace = QVBoxLayout(self.work)
        self.workPlace.setSpacing(8)
        self.workPlace.setObjectName(u"workPlace")
        self.workPlace.setContentsMargins(0, 0, 0, 0)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.report = ChoiceBox(self.work)
        self.report.setObjectName(u"report")
        self.report.setMinimumSize(QSize(232, 0))

        self.head.addWidget(self.report)

        self.headGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.headGap)


        self.workPlace.addLayout(self.head)

        self.period = PeriodBar(self.work)
        self.period.setObjectName(u"period")

        self.workPlace.addWidget(self.period)

        self.refused = QLabel(self.work)
        self.refused.setObjectName(u"refused")
        self.refused.setProperty(u"role", u"red")
        self.refused.setWordWrap(True)

        self.workPlace.addWidget(self.refused)

        self.stack = QStackedWidget(self.work)
        self.stack.setObjectName(u"stack")
        self.figuresSide = QWidget()
        self.figuresSide.setObjectName(u"figuresSide")
        self.figuresPlace = QVBoxLayout(self.figuresSide)
        self.figuresPlace.setSpacing(9)
        self.figuresPlace.setObjectName(u"figuresPlace")
        self.figuresPlace.setContentsMargins(0, 0, 0, 0)
        self.tiles = FigureTiles(self.figuresSide)
        self.tiles.setObjectName(u"tiles")

        self.figuresPlace.addWidget(self.tiles)

        self.monthsHead = QHBoxLayout()
        self.monthsHead.setSpacing(16)
        self.monthsHead.setObjectName(u"monthsHead")
        self.monthsTitle = QLabel(self.figuresSide)
        self.monthsTitle.setObjectName(u"monthsTitle")
        self.monthsTitle.setProperty(u"role", u"strong")

        self.monthsHead.addWidget(self.monthsTitle)

        self.monthsGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.monthsHead.addItem(self.monthsGap)

        self.legend = Legend(self.figuresSide)
        self.legend.setObjectName(u"legend")

        self.monthsHead.addWidget(self.legend)


        self.figuresPlace.addLayout(self.monthsHead)

        self.months = MonthBars(self.figuresSide)
        self.months.setObjectName(u"months")

        self.figuresPlace.addWidget(self.months)

        self.fieldsTitle = QLabel(self.figuresSide)
        self.fieldsTitle.setObjectName(u"fieldsTitle")
        self.fieldsTitle.setProperty(u"role", u"strong")

        self.figuresPlace.addWidget(self.fieldsTitle)

        self.fields = NameBars(self.figuresSide)
        self.fields.setObjectName(u"fields")

        self.figuresPlace.addWidget(self.fields)

        self.balanceRow = QHBoxLayout()
        self.balanceRow.setSpacing(8)
        self.balanceRow.setObjectName(u"balanceRow")
        self.balance = QLabel(self.figuresSide)
        self.balance.setObjectName(u"balance")
        self.balance.setProperty(u"role", u"second")
        self.balance.setWordWrap(True)

        self.balanceRow.addWidget(self.balance)

        self.balanceRow.setStretch(0, 1)

        self.figuresPlace.addLayout(self.balanceRow)

        self.stack.addWidget(self.figuresSide)
        self.emptySide = QWidget()
        self.emptySide.setObjectName(u"emptySide")
        self.emptyPlace = QVBoxLayout(self.emptySide)
        self.emptyPlace.setSpacing(0)
        self.emptyPlace.setObjectName(u"emptyPlace")
        self.emptyPlace.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.emptySide)

        self.workPlace.addWidget(self.stack)


        self.whole.addWidget(self.work)

        self.side = QWidget(ReportsPage)
        self.side.setObjectName(u"side")
        self.sidePlace = QVBoxLayout(self.side)
        self.sidePlace.setSpacing(4)
        self.sidePlace.setObjectName(u"sidePlace")
        self.sidePlace.setContentsMargins(0, 0, 0, 0)
        self.sideHead = QHBoxLayout()
        self.sideHead.setSpacing(8)
        self.sideHead.setObjectName(u"sideHead")
        self.listTitle = QLabel(self.side)
        self.listTitle.setObjectName(u"listTitle")
        self.listTitle.setProperty(u"role", u"panelTitle")

        self.sideHead.addWidget(self.listTitle)

        self.listCount = QLabel(self.side)
        self.listCount.setObjectName(u"listCount")
        self.listCount.setProperty(u"role", u"panelTitle")

        self.sideHead.addWidget(self.listCount)

        self.sideGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sideHead.addItem(self.sideGap)


        self.sidePlace.addLayout(self.sideHead)

        self.listSubtitle = QLabel(self.side)
        self.listSubtitle.setObjectName(u"listSubtitle")
        self.listSubtitle.setProperty(u"role", u"small")
        self.listSubtitle.setWordWrap(True)

        self.sidePlace.addWidget(self.listSubtitle)

        self.subtitleGap = QSpacerItem(0, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.sidePlace.addItem(self.subtitleGap)

        self.cards = CardList(self.side)
        self.cards.setObjectName(u"cards")

        self.sidePlace.addWidget(self.cards)


        self.whole.addWidget(self.side)


        self.retranslateUi(ReportsPage)
    # setupUi

    def retranslateUi(self, ReportsPage):
#if QT_CONFIG(accessibility)
        self.report.setAccessibleName(QCoreApplication.translate("ReportsPage", u"Which report", None))
#endif // QT_CONFIG(accessibility)
        self.monthsTitle.setText(QCoreApplication.translate("ReportsPage", u"Dossiers received by month", None))
        self.fieldsTitle.setText(QCoreApplication.translate("ReportsPage", u"By field", None))
        pass
    # retranslateUi

