# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reception_page.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QHBoxLayout, QLineEdit,
    QSizePolicy, QVBoxLayout, QWidget)

from onestop.gui.widgets.tick_box import TickBox

class Ui_ReceptionPage(object):
    def setupUi(self, ReceptionPage):
        if not ReceptionPage.objectName():
            ReceptionPage.setObjectName(u"ReceptionPage")
        self.entryLayout = QVBoxLayout(ReceptionPage)
        self.entryLayout.setSpacing(16)
        self.entryLayout.setObjectName(u"entryLayout")
        self.entryLayout.setContentsMargins(0, 0, 0, 0)
        self.whoLayout = QVBoxLayout()
        self.whoLayout.setSpacing(6)
        self.whoLayout.setObjectName(u"whoLayout")
        self.applicantRow = QHBoxLayout()
        self.applicantRow.setSpacing(16)
        self.applicantRow.setObjectName(u"applicantRow")

        self.whoLayout.addLayout(self.applicantRow)

        self.factsRow = QHBoxLayout()
        self.factsRow.setSpacing(8)
        self.factsRow.setObjectName(u"factsRow")

        self.whoLayout.addLayout(self.factsRow)

        self.editor = QWidget(ReceptionPage)
        self.editor.setObjectName(u"editor")
        self.editorGrid = QGridLayout(self.editor)
        self.editorGrid.setSpacing(12)
        self.editorGrid.setObjectName(u"editorGrid")
        self.editorGrid.setContentsMargins(0, 0, 0, 0)

        self.whoLayout.addWidget(self.editor)

        self.submitterBox = QWidget(ReceptionPage)
        self.submitterBox.setObjectName(u"submitterBox")
        self.submitterRow = QHBoxLayout(self.submitterBox)
        self.submitterRow.setSpacing(12)
        self.submitterRow.setObjectName(u"submitterRow")
        self.submitterRow.setContentsMargins(0, 0, 0, 0)

        self.whoLayout.addWidget(self.submitterBox)


        self.entryLayout.addLayout(self.whoLayout)

        self.procedureRow = QHBoxLayout()
        self.procedureRow.setSpacing(16)
        self.procedureRow.setObjectName(u"procedureRow")

        self.entryLayout.addLayout(self.procedureRow)

        self.papersLayout = QVBoxLayout()
        self.papersLayout.setSpacing(4)
        self.papersLayout.setObjectName(u"papersLayout")

        self.entryLayout.addLayout(self.papersLayout)

        self.waysRow = QHBoxLayout()
        self.waysRow.setSpacing(16)
        self.waysRow.setObjectName(u"waysRow")

        self.entryLayout.addLayout(self.waysRow)

        self.noteRow = QHBoxLayout()
        self.noteRow.setSpacing(16)
        self.noteRow.setObjectName(u"noteRow")
        self.note = QLineEdit(ReceptionPage)
        self.note.setObjectName(u"note")

        self.noteRow.addWidget(self.note)

        self.keepOriginals = TickBox(ReceptionPage)
        self.keepOriginals.setObjectName(u"keepOriginals")

        self.noteRow.addWidget(self.keepOriginals)


        self.entryLayout.addLayout(self.noteRow)

        self.entryLayout.setStretch(2, 1)

        self.retranslateUi(ReceptionPage)
    # setupUi

    def retranslateUi(self, ReceptionPage):
        self.note.setPlaceholderText(QCoreApplication.translate("ReceptionPage", u"Note (may be empty)", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("ReceptionPage", u"Note", None))
#endif // QT_CONFIG(accessibility)
        self.keepOriginals.setText(QCoreApplication.translate("ReceptionPage", u"Originals go back", None))
        pass
    # retranslateUi

