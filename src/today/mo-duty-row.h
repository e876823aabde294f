/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-row.h"
#include "store/mo-today.h"

G_BEGIN_DECLS

#define MO_TYPE_DUTY_ROW (mo_duty_row_get_type ())
G_DECLARE_FINAL_TYPE (MoDutyRow, mo_duty_row, MO, DUTY_ROW, MoRow)

/* A duty that is a heading: "Late", with its count in days_left. */
#define MO_DUTY_HEADING (-1)

const char *mo_duty_title (const MoDuty *duty); /* "First contact" */
const char *mo_duty_verb (const MoDuty *duty);  /* the word on its button */
const char *mo_duty_icon (const MoDuty *duty);
/* "3 days late", "at 15:00", "tomorrow", "in 4 days"; owned by the caller. */
char *mo_duty_when (const MoDuty *duty);
/* The window's action that opens its case, with the subject as target. */
const char *mo_duty_action (const MoDuty *duty);

G_END_DECLS
