# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_summary.ui'
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
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)
class Ui_DossierSummary(object):
    def setupUi(self, DossierSummary):
        if not DossierSummary.objectName():
            DossierSummary.setObjectName(u"DossierSummary")
        self.whole = QVBoxLayout(DossierSummary)
        self.whole.setSpacing(6)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.codeRow = QHBoxLayout()
        self.codeRow.setObjectName(u"codeRow")
        self.codeGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.codeRow.addItem(self.codeGap)


        self.whole.addLayout(self.codeRow)

        self.applicant = QLabel(DossierSummary)
        self.applicant.setObjectName(u"applicant")
        self.applicant.setWordWrap(True)
        self.applicant.setTextFormat(Qt.TextFormat.PlainText)
        self.applicant.setProperty(u"role", u"panelTitle")

        self.whole.addWidget(self.applicant)

        self.procedure = QLabel(DossierSummary)
        self.procedure.setObjectName(u"procedure")
        self.procedure.setWordWrap(True)
        self.procedure.setTextFormat(Qt.TextFormat.PlainText)
        self.procedure.setProperty(u"role", u"second")

        self.whole.addWidget(self.procedure)

        self.dueRow = QHBoxLayout()
        self.dueRow.setSpacing(6)
        self.dueRow.setObjectName(u"dueRow")
        self.dueWords = QLabel(DossierSummary)
        self.dueWords.setObjectName(u"dueWords")
        self.dueWords.setProperty(u"role", u"second")

        self.dueRow.addWidget(self.dueWords)

        self.dueFigure = QLabel(DossierSummary)
        self.dueFigure.setObjectName(u"dueFigure")
        self.dueFigure.setProperty(u"role", u"figuresStrong")

        self.dueRow.addWidget(self.dueFigure)

        self.dueGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.dueRow.addItem(self.dueGap)


        self.whole.addLayout(self.dueRow)

        self.lineAbove = QFrame(DossierSummary)
        self.lineAbove.setObjectName(u"lineAbove")
        self.lineAbove.setProperty(u"role", u"line")

        self.whole.addWidget(self.lineAbove)

        self.routeScroll = QScrollArea(DossierSummary)
        self.routeScroll.setObjectName(u"routeScroll")
        self.routeScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.routeScroll.setWidgetResizable(True)
        self.routeScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.routeScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.routeSide = QWidget()
        self.routeSide.setObjectName(u"routeSide")
        self.routePlace = QVBoxLayout(self.routeSide)
        self.routePlace.setObjectName(u"routePlace")
        self.routePlace.setContentsMargins(0, 0, 0, 0)
        self.routeScroll.setWidget(self.routeSide)

        self.whole.addWidget(self.routeScroll)

        self.lineBelow = QFrame(DossierSummary)
        self.lineBelow.setObjectName(u"lineBelow")
        self.lineBelow.setProperty(u"role", u"line")

        self.whole.addWidget(self.lineBelow)

        self.actions = QVBoxLayout()
        self.actions.setSpacing(6)
        self.actions.setObjectName(u"actions")

        self.whole.addLayout(self.actions)


        self.retranslateUi(DossierSummary)
    # setupUi

    def retranslateUi(self, DossierSummary):
        pass
    # retranslateUi

