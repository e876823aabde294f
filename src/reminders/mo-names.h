/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* On the bus: the program with the window, and this one. */
#define MO_OFFICE_NAME    "org.mentoringoffice.MentoringOffice"
#define MO_REMINDERS_NAME "org.mentoringoffice.MentoringOffice.Reminders"
