{#
  Where in its sentence what was said begins and ends: after a cue that leads, before one that closes, and where it goes
  on behind the speaker. Who passes it on ("…, Reuters reported"), who was told and what was asked are no part of it.
#}
with placed as (

    select
        *,
        case
            {# "Selon lui, …", "According to Baker's letter, …" open what others round off #}
            when is_inverted and verb_no > 1 then verb_no
            {# "The talks went well, Baker said.", "The talks, Baker said, went well", "“They did,” he told them." #}
            when speaker_no between 3 and cue_no and quotation_no is null and not coalesce(leads_clause, false)
                and (
                    pauses_at_cue
                    {# "…, Baker said in Oslo.", but "For his part, Baker voiced doubts." #}
                    or (
                        clause_no is not null
                        and (
                            tells_no_more
                            or sentence_end - cue_end between 1 and 5 and (speaker_no > 10 or ends_at_cue)
                            and not says_behind
                        )
                    )
                    or follows_quotation
                )
                then coalesce(clause_no, if(pauses_at_cue, quoting_no, null), label_no)
        end as closed_by,
        follows_quotation or is_inverted and closes_quotation as is_quotation,
        least(coalesce(
            if(relay_no > greatest(cue_end, coalesce(speaker_end, 0)), relay_no, null), next_clause_no, sentence_end
        ), coalesce(withheld_no, sentence_end)) as words_end,
        {# "…,” he said, “and …”", but "…,” he said on “Morning News”" #}
        list_min(list_filter(
            opening_marks,
            lambda position: position >= greatest(label_end, cue_end) and list_contains(joints, position - 1)
        )) as next_quotation,
        list_min(list_filter(commas, lambda position: position > label_end + 1)) as next_comma,
        list_min(list_filter(commas, lambda position: position >= label_end)) as first_comma,
        list_min(list_filter(
            thats, lambda position: position >= cue_end and position <= coalesce(told_end + 10, cue_end + 4)
        )) as that_no,
    from {{ ref('int_statement_places') }}
    left join {{ ref('int_statement_limits') }} using (document_key, sentence_no, cue_no, cue_end, speaker_no)

),

bounded as (

    select
        *,
        case
            when cue_no is null or closed_by is not null then 1
            {# "a déclaré jeudi que …": what was said begins behind "que" #}
            when is_inverted then coalesce(quotation_no, first_comma, greatest(label_end, cue_end))
            else coalesce(quotation_no, that_no, told_end, cue_end)
        end as content_no,
        coalesce(closed_by, words_end) as content_end,
        case
            when closed_by is null then null
            {# "“It did,” said Baker, who led them": what was quoted ends with its quotation, unless another follows #}
            when is_quotation
                and {{ count_between('thats', 'greatest(label_end, cue_end)', 'words_end') }} = 0
                then coalesce(next_quotation, words_end)
            when is_described_behind then words_end
            {# "The talks, said Baker, who led them, went well" #}
            when goes_on_about_speaker and is_inverted then coalesce(next_comma, words_end)
            else greatest(coalesce(label_end, cue_end), cue_end)
        end as rest_no,
    from placed

)

select
    * exclude (
        speaker_no, speaker_end, closed_by, is_quotation, next_quotation, next_comma, first_comma, that_no, relay_no,
        told_end, thats, opening_marks, next_clause_no, verb_no, commas, joints, quotation_no, clause_no, quoting_no,
        follows_quotation, ends_at_cue, pauses_at_cue, closes_quotation, tells_no_more, says_behind,
        goes_on_about_speaker, label_no, label_end, sentence_end, withheld_no, is_described_behind, leads_clause
    ),
    label_no as speaker_no,
    label_end as speaker_end,
from bounded
