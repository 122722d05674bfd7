# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'received_view.ui'
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

class Ui_ReceivedView(object):
    def setupUi(self, ReceivedView):
        if not ReceivedView.objectName():
            ReceivedView.setObjectName(u"ReceivedView")
        self.receivedLayout = QVBoxLayout(ReceivedView)
        self.receivedLayout.setSpacing(16)
        self.receivedLayout.setObjectName(u"receivedLayout")
        self.receivedLayout.setContentsMargins(0, 0, 0, 0)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(12)
        self.headRow.setObjectName(u"headRow")
        self.headWords = QVBoxLayout()
        self.headWords.setSpacing(2)
        self.headWords.setObjectName(u"headWords")
        self.headline = QLabel(ReceivedView)
        self.headline.setObjectName(u"headline")
        self.headline.setProperty(u"role", u"panelTitle")

        self.headWords.addWidget(self.headline)

        self.secondLine = QLabel(ReceivedView)
        self.secondLine.setObjectName(u"secondLine")
        self.secondLine.setProperty(u"role", u"second")

        self.headWords.addWidget(self.secondLine)


        self.headRow.addLayout(self.headWords)


        self.receivedLayout.addLayout(self.headRow)

        self.codeBox = QWidget(ReceivedView)
        self.codeBox.setObjectName(u"codeBox")
        self.codeLayout = QVBoxLayout(self.codeBox)
        self.codeLayout.setSpacing(4)
        self.codeLayout.setObjectName(u"codeLayout")
        self.codeLayout.setContentsMargins(0, 0, 0, 0)
        self.codeLabel = QLabel(self.codeBox)
        self.codeLabel.setObjectName(u"codeLabel")
        self.codeLabel.setProperty(u"role", u"label")

        self.codeLayout.addWidget(self.codeLabel)


        self.receivedLayout.addWidget(self.codeBox)

        self.missingBox = QWidget(ReceivedView)
        self.missingBox.setObjectName(u"missingBox")
        self.missingLayout = QVBoxLayout(self.missingBox)
        self.missingLayout.setSpacing(8)
        self.missingLayout.setObjectName(u"missingLayout")
        self.missingLayout.setContentsMargins(0, 0, 0, 0)
        self.missingLabel = QLabel(self.missingBox)
        self.missingLabel.setObjectName(u"missingLabel")
        self.missingLabel.setProperty(u"role", u"label")

        self.missingLayout.addWidget(self.missingLabel)


        self.receivedLayout.addWidget(self.missingBox)

        self.actionsRow = QHBoxLayout()
        self.actionsRow.setSpacing(8)
        self.actionsRow.setObjectName(u"actionsRow")

        self.receivedLayout.addLayout(self.actionsRow)

        self.askRow = QVBoxLayout()
        self.askRow.setSpacing(0)
        self.askRow.setObjectName(u"askRow")

        self.receivedLayout.addLayout(self.askRow)

        self.rule = QFrame(ReceivedView)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"role", u"line")

        self.receivedLayout.addWidget(self.rule)

        self.nextLayout = QVBoxLayout()
        self.nextLayout.setSpacing(14)
        self.nextLayout.setObjectName(u"nextLayout")
        self.nextLabel = QLabel(ReceivedView)
        self.nextLabel.setObjectName(u"nextLabel")
        self.nextLabel.setProperty(u"role", u"label")

        self.nextLayout.addWidget(self.nextLabel)


        self.receivedLayout.addLayout(self.nextLayout)

        self.gap = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.receivedLayout.addItem(self.gap)

        self.beginRow = QHBoxLayout()
        self.beginRow.setSpacing(12)
        self.beginRow.setObjectName(u"beginRow")

        self.receivedLayout.addLayout(self.beginRow)


        self.retranslateUi(ReceivedView)
    # setupUi

    def retranslateUi(self, ReceivedView):
        self.codeLabel.setText(QCoreApplication.translate("ReceivedView", u"Dossier code", None))
        self.missingLabel.setText(QCoreApplication.translate("ReceivedView", u"To bring", None))
        self.nextLabel.setText(QCoreApplication.translate("ReceivedView", u"What to do next", None))
        pass
    # retranslateUi

