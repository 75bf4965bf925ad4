{#
  What tells the parties of a figure: countries named with it, people in its sentence, the document's two countries or
  its own.
#}
with figures as (

    select * from {{ ref('int_figures') }}

),

named as (

    select document_key, sentence_no, token_no, list(country_code order by country_code) as codes,
    from {{ ref('int_figure_named_countries') }}
    group by document_key, sentence_no, token_no

),

standing as (

    select * from {{ ref('int_figure_partners') }}

),

phrases as (

    select * from {{ ref('int_phrases_located') }}

),

wholes as (

    select * from {{ ref('int_trade_wholes') }}

),

joint as (

    select distinct document_key, sentence_no
    from phrases
    where layer = 'syntax' and kind = 'joint'

),

actors as (

    select * from {{ ref('int_figure_actors') }}

),

described as (

    select
        figures.document_key,
        figures.sentence_no,
        figures.token_no,
        figures.paragraph_no,
        coalesce(named.codes, if(standing.pair is null and joint.sentence_no is not null, actors.codes, null)) as codes,
        actors.codes as people_codes,
        {# who deals in a sentence is a party to its deal #}
        coalesce(
            if(
                joint.sentence_no is not null or figures.subject in ('investment', 'loan_or_aid', 'contracts'),
                actors.codes,
                actors.own_codes
            ),
            []
        ) as actor_codes,
        coalesce(wholes.token_no < figures.token_no, false) as is_whole,
        joint.sentence_no is not null as is_joint,
        standing.is_worldwide and joint.sentence_no is null as is_worldwide,
        standing.pair,
        standing.home,
        figures.subject,
        figures.is_compared,
    from figures
    left join named using (document_key, sentence_no, token_no)
    left join wholes using (document_key, sentence_no)
    left join joint using (document_key, sentence_no)
    left join actors using (document_key, sentence_no)
    left join standing using (document_key, sentence_no, token_no)

)

select * from described
