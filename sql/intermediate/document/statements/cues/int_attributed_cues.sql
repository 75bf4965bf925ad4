{# Cues that have a speaker, with what the sentence tells of their clause: where it opens, closes and what it holds. #}
with cues as (

    select * from {{ ref('int_cues_admitted') }}

),

media as (

    select document_key, sentence_no, token_no as media_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'organization_head' and concept in ('media', 'state_media')

),

quotations as (

    select document_key, sentence_no, quoted_share,
    from {{ ref('int_sentence_quotations') }}

),

marks as (

    select * from {{ ref('int_sentence_marks') }}

),

attributed as (

    select
        cues.*,
        marks.thats,
        coalesce(len(marks.colons), 0) > 0 as has_colon,
        coalesce(
            list_contains(marks.conjunctions, cues.token_no - 1)
            {# "et s'est engagé", "and also vowed" #}
            or list_contains(marks.conjunctions, cues.token_no - 2) and cues.token_no - 2 > cues.speaker_end,
            false
        ) as is_coordinated,
        coalesce(list_contains(marks.relatives, cues.speaker_no - 1), false) as is_relative,
        cues.speaker_no = 1
        or coalesce(
            list_contains(coalesce(marks.commas, []) || coalesce(marks.colons, []), cues.speaker_no - 1)
            or list_contains(marks.subordinate_starts, cues.speaker_no)
            {# ", and Y said" #}
            or (
                list_contains(marks.conjunctions, cues.speaker_no - 1)
                and list_contains(marks.commas, cues.speaker_no - 2)
            )
            or list_contains(marks.quotation_marks, cues.speaker_no - 1),
            false
        ) as opens_clause,
        list_contains(coalesce(marks.conjunctions, []), cues.speaker_no - 1) and cues.speaker_end = cues.token_no
            as follows_conjunction,
        quotations.quoted_share,
        {{ count_between('marks.verbs', 'cues.speaker_end', 'cues.token_no') }} > 0 as follows_verb,
        {# "…, the ministry said on Monday, after a storm" goes on behind a pause #}
        coalesce(list_min(
            list_filter(coalesce(marks.commas, []), lambda position: position >= cues.token_end)
        ), 1000) as pause_no,
        {# "… opposes it, spokesperson X said in Exempleville": the close rounds a sentence off as inversion does #}
        cues.speaker_no > 3 and cues.form = 'finite' and cues.act = 'state' and not follows_verb
        {# "…, trade ministry spokesperson X said": words of the speaker that no lexicon holds may come first #}
        and len(list_filter(
            coalesce(marks.commas, []) || coalesce(marks.closing_marks, []),
            lambda position: position between cues.speaker_no - 4 and cues.speaker_no - 1
            and len(list_filter(marks.linkers, lambda other: other > position and other < cues.speaker_no)) = 0
        )) > 0
        and (pause_no = 1000 or pause_no - cues.token_end <= 4)
        and {{ count_between('marks.verbs', 'cues.token_end', 'pause_no') }} = 0
        and {{ count_between('marks.thats', 'cues.token_end', 'pause_no') }} = 0 as closes_sentence,
        {{ count_between('marks.thats', 'cues.token_end', 'cues.token_end + 5') }} > 0 as reports_clause,
        exists (
            from media
            where
                media.document_key = cues.document_key
                and media.sentence_no = cues.sentence_no
                and media.media_no between cues.speaker_no and cues.speaker_end - 1
        ) as is_media,
    from cues
    left join marks using (document_key, sentence_no)
    left join quotations using (document_key, sentence_no)

)

select * from attributed
