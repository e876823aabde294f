/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pages of which one is shown.  Unlike GtkStack it hides the others from assistive technology
 * as well, asks for the room of the shown page only, and can make a page when it is first
 * wanted.  In .ui files: <child type="NAME">.  Property "shown" (a page's name) notifies. */
#define MO_TYPE_STACK (mo_stack_get_type ())
G_DECLARE_FINAL_TYPE (MoStack, mo_stack, MO, STACK, GtkWidget)

/* Makes the page of that name, or NULL for a name it does not know. */
typedef GtkWidget *(*MoStackMaker) (const char *name, gpointer user);

GtkWidget *mo_stack_new (void);
void mo_stack_set_maker (MoStack *stack, MoStackMaker maker, gpointer user);
void mo_stack_add (MoStack *stack, const char *name, GtkWidget *page);
/* The page of that name if it was made, else NULL. */
GtkWidget *mo_stack_get_page (MoStack *stack, const char *name);
/* The same, made if need be; not shown. */
GtkWidget *mo_stack_need_page (MoStack *stack, const char *name);
/* Shows a page, made if need be; answers it, or NULL where there is none such. */
GtkWidget *mo_stack_show (MoStack *stack, const char *name);
/* Name of the page on show, NULL for none. */
const char *mo_stack_get_shown (MoStack *stack);
/* Gives the focus to the page on show: where it was when the page was last left, else where the
 * page wants it, else to its first widget that takes it. */
gboolean mo_stack_focus_page (MoStack *stack);

G_END_DECLS
