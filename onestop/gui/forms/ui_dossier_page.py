# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
class Ui_DossierPage(object):
    def setupUi(self, DossierPage):
        if not DossierPage.objectName():
            DossierPage.setObjectName(u"DossierPage")
        self.whole = QVBoxLayout(DossierPage)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headWords = QVBoxLayout()
        self.headWords.setSpacing(2)
        self.headWords.setObjectName(u"headWords")
        self.whoRow = QHBoxLayout()
        self.whoRow.setSpacing(8)
        self.whoRow.setObjectName(u"whoRow")

        self.headWords.addLayout(self.whoRow)


        self.headRow.addLayout(self.headWords)


        self.whole.addLayout(self.headRow)

        self.clockBox = QFrame(DossierPage)
        self.clockBox.setObjectName(u"clockBox")
        self.clockBox.setProperty(u"role", u"sunkenCard")
        self.clockRow = QHBoxLayout(self.clockBox)
        self.clockRow.setSpacing(28)
        self.clockRow.setObjectName(u"clockRow")
        self.clockRow.setContentsMargins(16, 10, 16, 10)
        self.dueColumn = QVBoxLayout()
        self.dueColumn.setSpacing(2)
        self.dueColumn.setObjectName(u"dueColumn")
        self.dueLabel = QLabel(self.clockBox)
        self.dueLabel.setObjectName(u"dueLabel")
        self.dueLabel.setProperty(u"role", u"small")

        self.dueColumn.addWidget(self.dueLabel)

        self.due = QLabel(self.clockBox)
        self.due.setObjectName(u"due")
        self.due.setProperty(u"role", u"empty")

        self.dueColumn.addWidget(self.due)


        self.clockRow.addLayout(self.dueColumn)

        self.usedColumn = QVBoxLayout()
        self.usedColumn.setSpacing(8)
        self.usedColumn.setObjectName(u"usedColumn")
        self.usedRow = QHBoxLayout()
        self.usedRow.setObjectName(u"usedRow")
        self.used = QLabel(self.clockBox)
        self.used.setObjectName(u"used")
        self.used.setProperty(u"role", u"small")

        self.usedRow.addWidget(self.used)

        self.usedGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.usedRow.addItem(self.usedGap)

        self.left = QLabel(self.clockBox)
        self.left.setObjectName(u"left")
        self.left.setProperty(u"role", u"smallStrong")

        self.usedRow.addWidget(self.left)


        self.usedColumn.addLayout(self.usedRow)


        self.clockRow.addLayout(self.usedColumn)


        self.whole.addWidget(self.clockBox)

        self.routePlace = QVBoxLayout()
        self.routePlace.setObjectName(u"routePlace")

        self.whole.addLayout(self.routePlace)

        self.routeLine = QFrame(DossierPage)
        self.routeLine.setObjectName(u"routeLine")
        self.routeLine.setProperty(u"role", u"line")

        self.whole.addWidget(self.routeLine)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(32)
        self.columns.setObjectName(u"columns")
        self.leftColumn = QVBoxLayout()
        self.leftColumn.setSpacing(6)
        self.leftColumn.setObjectName(u"leftColumn")
        self.leftGap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.leftColumn.addItem(self.leftGap)


        self.columns.addLayout(self.leftColumn)

        self.rightColumn = QVBoxLayout()
        self.rightColumn.setSpacing(6)
        self.rightColumn.setObjectName(u"rightColumn")
        self.rightGap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rightColumn.addItem(self.rightGap)


        self.columns.addLayout(self.rightColumn)

        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 1)

        self.whole.addLayout(self.columns)

        self.foot = QLabel(DossierPage)
        self.foot.setObjectName(u"foot")
        self.foot.setWordWrap(True)
        self.foot.setProperty(u"role", u"hint")

        self.whole.addWidget(self.foot)


        self.retranslateUi(DossierPage)
    # setupUi

    def retranslateUi(self, DossierPage):
        pass
    # retranslateUi

