/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-today.h"
#include "today/mo-today-kinds.h"
#include "today/mo-today-page.h"
#include "today/mo-today-sections.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

struct _MoTodayPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoToday *today; /* as last read */
  MoTodayFilter filter;
  GListStore *duties; /* of MoDutyRow, headings among them */
  GCancellable *asking;
  MoWidthBin *width; /* borrowed, while rooted */
  gboolean entering; /* the focus waits for the list */

  GtkLabel *title, *sentence;
  GtkDropDown *work;
  GtkWidget *actions, *counters, *columns, *list, *no_calls, *side;
  MoTodayKinds *kinds;
  MoEmptyPage *nothing;
  GtkLabel *calls_count;
  GtkListBox *calls;
};

/* Shows what was read, through the filter; the focus stays with its row, or goes to the next.
 */
void mo_today_page_show (MoTodayPage *self);
/* The duty that has the focus, or NULL. */
const MoDuty *mo_today_page_get_focused (MoTodayPage *self);

void mo_today_page_class_install_actions (GtkWidgetClass *klass);
/* Enter on a row: its case, or the task itself for changing. */
void mo_today_page_open (MoTodayPage *self, const MoDuty *duty);

G_END_DECLS
