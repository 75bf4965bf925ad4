{#
  Where in a sentence its joints are: commas, "that", quotation marks.
  Lists, because questions to them are always "is one between a and b?".
#}
with phrases as (

    select * from {{ ref('int_sentence_joints') }}

),

marked as (

    select
        document_key,
        sentence_no,
        {# ", trade" goes on after an office, comma and all #}
        list(token_no order by token_no) filter (
            concept in ('comma', 'dash') or kind = 'role_qualifier' and phrase like ',%'
        ) as commas,
        list(token_no order by token_no) filter (concept in ('colon', 'semicolon')) as colons,
        list(token_no order by token_no) filter (
            kind = 'conjunction' and concept = 'that' or kind = 'reported_clause'
        ) as thats,
        list(token_no order by token_no) filter (kind = 'conjunction' and concept = 'and') as conjunctions,
        list(token_no order by token_no) filter (
            kind = 'conjunction' and concept in ('sub', 'purpose', 'comparison', 'contrast')
        ) as subordinators,
        {# "tandis que Nora Exemple …" #}
        list(token_end order by token_end) filter (
            kind = 'conjunction' and concept in ('sub', 'purpose', 'comparison', 'contrast')
        ) as subordinate_starts,
        {# "which", "if": their clause is within another, that of "but" is not #}
        list(token_no order by token_no) filter (
            kind = 'relative' or kind = 'conjunction' and concept in ('sub', 'purpose') and not is_verbless
        ) as embedders,
        list(token_no order by token_no) filter (kind = 'negation') as negations,
        list(token_no order by token_no) filter (kind = 'relative') as relatives,
        list(token_no order by token_no) filter (kind = 'relative' and concept in ('person', 'subject'))
            as subject_relatives,
        list(token_no order by token_no) filter (kind = 'quotation') as quotation_marks,
        list(token_no order by token_no) filter (kind = 'quotation' and concept != 'open') as closing_marks,
        list(token_no order by token_no) filter (kind = 'quotation' and concept != 'close') as opening_marks,
        list(token_no order by token_no) filter (kind = 'preposition' and concept = 'of') as ofs,
        list(token_no order by token_no) filter (kind = 'preposition' and concept in ('to', 'in') or kind = 'venue')
            as places,
        list(token_no order by token_no) filter (kind = 'preposition' and concept = 'with') as companions,
        list(token_no order by token_no) filter (kind = 'feeling') as feelings,
        list(token_no order by token_no) filter (kind = 'modal') as modals,
        list(token_no order by token_no) filter (
            kind = 'preposition' and concept = 'to' and not leads_place or kind = 'conjunction' and concept = 'purpose'
        ) as goals,
        list(token_no order by token_no) filter (kind = 'clause_opener') as clause_openers,
        list(token_end order by token_end) filter (kind = 'according_to') as source_starts,
        list(token_no order by token_no) filter (kind = 'preposition' and concept = 'by') as agents,
        list(token_no order by token_no) filter (kind = 'clitic') as clitics,
        {# can follow a subject; before any other word the mention only modifies that ("the China Dialogue says") #}
        list(token_no order by token_no) filter (
            kind in (
                'punctuation', 'quotation', 'bracket', 'preposition', 'adverb', 'auxiliary', 'verb', 'relative',
                'conjunction', 'pronoun', 'negation', 'clitic', 'weekday', 'cue', 'cue_complete', 'modal',
                'according_to', 'venue'
            )
            or kind like 'relative_%'
        ) as linkers,
        list(token_no order by token_no) filter (
            kind = 'verb' and detail = 'finite' and not is_determined or kind = 'auxiliary'
        ) as verbs,
    from phrases
    group by document_key, sentence_no

)

select * from marked
