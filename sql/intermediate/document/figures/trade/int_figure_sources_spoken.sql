{#
  Who says each figure: the speaker of a statement in whose words it stands. What was refused, asked or welcomed is said
  of it only before a relative clause ("urged Malta, which sends 9 tonnes").
#}
with figures as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_figures') }}

),

statements as (

    select * from {{ ref('int_figure_source_statements') }}

),

said as (

    select
        figures.*,
        statements.cue_no,
        statements.statement_id,
        statements.source_label,
    from figures
    inner join statements using (document_key, sentence_no)
    where
        if(
            closes_sentence,
            token_no < label_no,
            token_no >= content_no and token_no < content_end
            or token_no >= rest_no and regexp_matches(words[rest_no], '^[,;:«“"]')
        )
        and (
            act not in ('oppose', 'call', 'congratulate', 'thank', 'invite', 'support')
            or {{ count_between('relatives', 'content_no', 'token_no') }} = 0
        )

)

select * from said
qualify row_number() over (
    partition by document_key, sentence_no, token_no order by abs(cue_no - token_no), statement_id
) = 1
