/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/mo-sheet.h"
#include "store/mo-phone-day.h"

G_BEGIN_DECLS

/* The dialling order on paper, for a day without the screen: who, on which number, about what,
 * and room to write.  For the office itself, so each page says that it is confidential. office:
 * its name, or NULL.  The caller owns it. */
MoSheet *mo_phone_sheet_new (const MoPhoneDay *day, const char *office);
/* The same as comma-separated values; owned by the caller. */
char *mo_phone_csv (const MoPhoneDay *day,
                    void (*cell) (GString *csv, const char *text),
                    void (*row_end) (GString *csv));

G_END_DECLS
