# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossiers_page.ui'
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
class Ui_DossiersPage(object):
    def setupUi(self, DossiersPage):
        if not DossiersPage.objectName():
            DossiersPage.setObjectName(u"DossiersPage")
        self.whole = QVBoxLayout(DossiersPage)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.head = QHBoxLayout()
        self.head.setSpacing(16)
        self.head.setObjectName(u"head")
        self.headGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.headGap)


        self.whole.addLayout(self.head)

        self.lensRow = QHBoxLayout()
        self.lensRow.setSpacing(8)
        self.lensRow.setObjectName(u"lensRow")
        self.lensWords = QLabel(DossiersPage)
        self.lensWords.setObjectName(u"lensWords")
        self.lensWords.setProperty(u"role", u"strong")

        self.lensRow.addWidget(self.lensWords)

        self.lensGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lensRow.addItem(self.lensGap)


        self.whole.addLayout(self.lensRow)

        self.stack = QStackedWidget(DossiersPage)
        self.stack.setObjectName(u"stack")
        self.listSide = QWidget()
        self.listSide.setObjectName(u"listSide")
        self.listPlace = QVBoxLayout(self.listSide)
        self.listPlace.setSpacing(0)
        self.listPlace.setObjectName(u"listPlace")
        self.listPlace.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.listSide)
        self.emptySide = QWidget()
        self.emptySide.setObjectName(u"emptySide")
        self.emptyPlace = QVBoxLayout(self.emptySide)
        self.emptyPlace.setObjectName(u"emptyPlace")
        self.stack.addWidget(self.emptySide)

        self.whole.addWidget(self.stack)


        self.retranslateUi(DossiersPage)
    # setupUi

    def retranslateUi(self, DossiersPage):
        pass
    # retranslateUi

