{{ config(materialized='view') }}
{# Every cue with every mention of its sentence that could be its subject, and what speaks for and against it. #}
{% set start = 'least(mentions.token_end, cues.token_end)' -%}
{# "…", m'a dit un passant: the pronoun stands between the pause and the verb #}
{% set before = 'cues.token_no - 1 - coalesce(list_contains(marks.clitics, cues.token_no - 1), false)::integer' -%}
{% set just_before = 'greatest(mentions.token_end, cues.token_no - 2)' -%}
{% set clause = 'greatest(mentions.token_end, list_max(list_filter(marks.commas, lambda no: no < cues.token_no)))' -%}
{% set stop = 'greatest(mentions.token_no, cues.token_no)' -%}
with paired as (

    select
        cues.document_key, cues.sentence_no, cues.form, cues.language,
        cues.token_no as cue_no, cues.token_end as cue_end,
        {# what quotes is turned round in English: ", said X"; not ", accused X", ", thanked X", whose object follows #}
        cues.form != 'participle' and (
            cues.language != 'en' and cues.act not in ('thank', 'congratulate', 'invite')
            or cues.frame in ('strong', 'clause', 'view', 'report')
            and (cues.form != 'finite' or cues.phrase not like '% %')
            and cues.act not in ('oppose', 'support', 'thank', 'congratulate', 'invite')
        ) as may_invert,
        mentions.* exclude (document_key, sentence_no, has_name, is_named, precedes_linker, addressee, is_institution),
        mentions.has_name and coalesce(
            mentions.addressee.start = cues.token_end and mentions.token_no - mentions.addressee.stop <= 1, false
        ) as follows_addressee,
        mentions.has_name and mentions.holds_apposition as is_introduced,
        cues.act in ('state', 'announce', 'pledge') as is_saying,
        mentions.has_name or mentions.precedes_linker
        or cues.token_no - mentions.token_end
        between 0 and (mentions.pronoun is not null and cues.language = 'fr')::integer as can_be_subject,
        mentions.token_no >= cues.token_end or cues.frame = 'view' and mentions.token_no = cues.token_no as is_after,
        {# "X, ministre, part lundi, a annoncé le gouvernement": hardly what is announced #}
        mentions.is_institution and cues.language = 'fr' and cues.act in ('state', 'announce') as must_be_subject,
        cues.phrase like '% %' as is_set_phrase, {# "…, Nora Exemple, a fait savoir la présidence" #}
        cues.form = 'passive' and coalesce(list_contains(marks.agents, mentions.token_no), false)
        and mentions.token_no - cues.token_end between 0 and 3 as is_agent,
        mentions.token_no >= cues.token_no and mentions.token_end <= cues.token_end as is_inside,
        {# "Asked whether …" opens a sentence without a subject #}
        cues.token_no = 1 and not (cues.language = 'en' and cues.act = 'call')
        or coalesce(list_contains(marks.commas, {{ before }}), false)
        or coalesce(list_contains(marks.closing_marks, {{ before }}), false) as follows_pause,
        (mentions.is_named or mentions.token_no = 1) and mentions.token_end < cues.token_no as is_named_before,
        {# ", Nora Exemple, a appelé les habitants" #}
        mentions.has_name and coalesce(list_contains(marks.commas, mentions.token_no - 1), false) as is_set_off,
        {# "met Nora Exemple and called" #}
        cues.form = 'finite'
        and {{ count_between('marks.conjunctions', just_before, 'cues.token_no') }} > 0
        and {{ count_between('marks.verbs', 'mentions.token_no - 2', 'mentions.token_no') }} > 0
        and mentions.pronoun is null as is_object,
        {# "an agency cited the minister, Nora Exemple, as saying" #}
        cues.form = 'nested' and mentions.token_end + mentions.ends_at_comma::int = cues.token_no as before_nested,
        cues.form = 'nested' and {{ count_between('marks.agents', 'mentions.token_end', 'cue_no') }} > 0 as leads_agent,
        {# "was received by Nora Exemple, who called for" #}
        coalesce(
            list_contains(marks.relatives, cues.token_no - 1)
            and cues.token_no - 1 - mentions.token_end between 0 and 1
            {# "Nora Exemple, who in May reportedly called" #}
            or cues.token_no - mentions.token_end between 1 and 7
            and len(list_filter(
                marks.subject_relatives, lambda position: position - mentions.token_end between 0 and 1
            )) > 0
            and {{ count_between('marks.verbs', 'mentions.token_end', 'cues.token_no') }} = 0
            and {{ count_between('marks.commas', 'mentions.token_end + 2', 'cues.token_no') }} = 0,
            false
        ) as stands_before_relative,
        {{ count_between('marks.commas', 'least(mentions.token_no, cues.token_end)', stop) }} as commas_between,
        {# "argues that Exemple …": "that" may be the first word of a mention #}
        {{ count_between('marks.thats', start, stop ~ ' + (mentions.token_no > cues.token_no)::int') }}
        + {{ count_between('marks.colons', start, stop) }} + {{ count_between('marks.quotation_marks', start, stop) }}
        {# "Exemple left as the panel said", "Exemple, whose aides said": another subject stands between #}
        + 3 * ({{ count_between('marks.embedders', clause, 'cues.token_no - 1') }}
        - {{ count_between('marks.subject_relatives', clause, 'cues.token_no - 1') }}) as barriers_between,
        {{ count_between('marks.verbs', 'mentions.token_end', 'cues.token_no') }} as verbs_between,
        {{ count_between('marks.verbs', 'cues.token_end', 'mentions.token_no') }} as verbs_after,
        {{ count_between('marks.subject_relatives', 'mentions.token_end', 'cues.token_no') }} > 0 as holds_relative,
    from {{ ref('int_speech_cues') }} as cues
    inner join {{ ref('int_possible_speakers') }} as mentions using (document_key, sentence_no)
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    where
        mentions.token_end <= cues.token_no
        {# "pour un expert", but not "pour obtenir un avis d'expert" #}
        or mentions.token_no >= cues.token_end and (cues.frame != 'view' or mentions.token_no = cues.token_end)
        {# "selon lui" is cue and pronoun at once #}
        or mentions.token_no = cues.token_no
        and (cues.frame = 'view' or mentions.pronoun is not null and mentions.token_end = cues.token_end)
        or (cues.holds_pronoun and mentions.pronoun is not null and mentions.token_no >= cues.token_no)

)

select * from paired
