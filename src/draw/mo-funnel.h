/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-mentor-funnel.h"
#include "draw/mo-chart.h"
#include "draw/mo-sheet.h"

G_BEGIN_DECLS

/* From enquiry to approved as bars, a line for each step: its name, how many reached it, and
 * who stands there now.  The title is the caller's, mo_mentor_funnel_title (); the words for
 * those who cannot see it are mo_mentor_funnel_describe (). */

/* How high it is at this size of text; the width is the look's. */
double mo_funnel_height (const MoChartLook *look);
/* Draws at the origin, within look->width; all text through pango. */
void mo_funnel_draw (const MoMentorFunnel *funnel, cairo_t *cr, const MoChartLook *look);

/* The same on a page of A4, with the definition of what is counted.  No clock in it: the same
 * figures give the same bytes. */
MoSheet *mo_funnel_sheet (const MoMentorFunnel *funnel, gboolean large);

G_END_DECLS
