/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/mo-navigation.h"
#include "app/mo-search-box.h"
#include "app/mo-window.h"
#include "widget/mo-banner.h"
#include "widget/mo-stack.h"
#include "widget/mo-toast-overlay.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

/* Where the navigation is told apart: each remembers by itself whether it is a rail. */
typedef enum { MO_ROOM_LISTS, MO_ROOM_BOARDS, MO_ROOM_LITTLE, MO_ROOMS } MoRoom;

struct _MoWindow {
  GtkApplicationWindow parent_instance;

  MoOffice *office;

  /* of the template */
  MoWidthBin *width_bin;
  GtkWidget *header, *navigation_toggle, *page_menu, *page_menu_words, *page_popover;
  GtkWidget *new_referral_words, *new_referral, *undo, *undo_words, *menu;
  GtkWidget *search_toggle, *search_place, *body, *banners;
  MoSearchBox *search;
  MoNavigation *navigation;
  MoToastOverlay *toasts;
  MoStack *stack;
  MoBanner *problem;
  MoBanner *calendars; /* why their files are not written, or NULL */

  GtkWidget *drafts;  /* the banner that offers them, or NULL */
  GtkWidget *what_if; /* and the one for what was tried on the board */
  gboolean rail[MO_ROOMS];
  GArray *been;       /* the steps that lead back from the page on show */
  const char *was;    /* the one on show */
  gboolean returning; /* on that way */
  gboolean refused;   /* the office could not be opened */
};

/* mo-window-pages.c: the pages and the navigation between them. */
void mo_window_pages_start (MoWindow *self);
/* Shows a page and gives it the focus where `enter`. */
GtkWidget *mo_window_show_page (MoWindow *self, const char *name, gboolean enter);
void mo_window_arrange (MoWindow *self);
void mo_window_class_install_ten (GtkWidgetClass *klass);
/* mo-window-ending.c */
void mo_window_class_install_ending (GtkWidgetClass *klass);
/* mo-window-records.c */
void mo_window_class_install_records (GtkWidgetClass *klass);
/* mo-window-pack.c */
void mo_window_class_install_pack (GtkWidgetClass *klass);
/* mo-window-impact.c */
void mo_window_class_install_impact (GtkWidgetClass *klass);
/* mo-window-back.c: another page is shown; the way back to the one before. */
void mo_window_back_noted (MoWindow *self);
/* Before the page of a person shows another one: it leads back to the one that is on show. */
void mo_window_back_other_person (MoWindow *self, gint64 person);
void mo_window_class_install_back (GtkWidgetClass *klass);
void mo_window_class_install_navigation (GtkWidgetClass *klass);

void mo_window_search (MoWindow *self);
void mo_window_leave_search (MoWindow *self);

/* mo-window-actions.c */
void mo_window_class_install_actions (GtkWidgetClass *klass);

/* mo-window-people.c */
void mo_window_class_install_people (GtkWidgetClass *klass);

/* mo-window-matches.c */
void mo_window_class_install_matches (GtkWidgetClass *klass);

/* mo-window-help.c */
void mo_window_show_shortcuts (MoWindow *self);
void mo_window_show_help (MoWindow *self);
void mo_window_show_about (MoWindow *self);

/* mo-window-drafts.c: forms begun before the program was last ended. */
void mo_window_drafts_taken_up (MoWindow *self);
void mo_window_what_if_taken_up (MoWindow *self);

/* mo-window-news.c: toasts, the saved line and the counts. */
void mo_window_news_start (MoWindow *self);
void mo_window_undo (MoWindow *self);
void mo_window_redo (MoWindow *self);

G_END_DECLS
