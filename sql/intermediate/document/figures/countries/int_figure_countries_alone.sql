{#
  Between whom a figure measures: the countries named with it; else those of the line it runs on; else those of the figure
  before it, when that stands near, or of the sentence before it; else the two that the document is about; else, for trade,
  the document's own country.
#}
with carried as (

    select * from {{ ref('int_figure_countries_before') }}

),

decided as (

    select
        document_key,
        sentence_no,
        token_no,
        home,
        case
            {# "supplied 12 percent of Togo's tea, ahead of Peru with 9", but "sold 12 tonnes to Togo, ahead of Peru" #}
            when
                is_ranked and follows_owner and len(named_codes) = 1 and len(first_codes) = 2
                and subject in ('share', 'exports', 'imports', 'goods_trade')
                and list_contains(first_codes, opening_code) and not list_contains(first_codes, named_codes[1])
                then [named_codes[1], list_filter(first_codes, lambda code: code != opening_code)[1]]
            {# "Kenya sold 9 tonnes to Peru and 3 tonnes to Togo" #}
            when
                before_it.sentence_no = sentence_no and before_it.subject = subject and len(named_codes) = 1
                and len(before_it.codes) = 2 and not list_contains(before_it.codes, named_codes[1])
                and subject in ('exports', 'imports', 'share', 'goods_trade') and not is_stand_in
                and list_has_any(before_it.codes, [owner_code, home, opening_code])
                {# "Togo bought 9 percent of Kenyan tea exports, following Peru at 12 percent" #}
                then [
                    case
                        when list_contains(before_it.codes, owner_code) then owner_code
                        when list_contains(before_it.codes, home) then home
                        else opening_code
                    end,
                    named_codes[1]
                ]
            {# "exports to Togo and Malta rose from 9 to 12 million, our customs said" #}
            when is_compared and before_it.sentence_no = sentence_no and list_has_all(before_it.codes, codes)
                then before_it.codes
            {# "trade reached 30 billion, of which Kenya's exports made up 16" #}
            when
                trade_before.sentence_no = sentence_no and subject in ('exports', 'imports')
                and list_has_all(trade_before.codes, coalesce(codes, []))
                then trade_before.codes
            when is_part and before_it.sentence_no = sentence_no and len(before_it.codes) = 1
                then list_distinct(codes || before_it.codes)
            {# "Malta exported 9 tonnes of tea. Togo took a third of it" #}
            when
                subject = 'share' and len(codes) = 1 and len(before_it.codes) = 1 and not is_whole
                and not is_global and sentence_no - before_it.sentence_no <= 1
                and before_it.subject in ('exports', 'imports', 'goods_trade')
                then list_distinct(codes || before_it.codes)
            {# "The two countries aim at 10 million" #}
            when
                is_joint and len(before_it.codes) = 2 and sentence_no - before_it.sentence_no <= 3
                and list_has_all(before_it.codes, coalesce(codes, []))
                then before_it.codes
            when codes is not null then codes
            {# "Malta took 9 percent of Togo's exports. Imports fell": Togo's again #}
            when
                home is not null and before_it.subject = 'share' and before_it.sentence_no != sentence_no
                and subject in ('goods_trade', 'exports', 'imports', 'other') and not is_joint
                then [home]
            when line_codes is not null and coalesce(before_it.sentence_no != sentence_no, true) then line_codes
            when is_joint and pair is not null then pair
            {# "Malta lends to Togo. A third has to be paid back, 5 million" #}
            when
                len(near_codes) = 2 and pair is null and not is_whole
                and coalesce(sentence_no - before_it.sentence_no > 2, true)
                and coalesce(list_contains(near_codes, home), true)
                then near_codes
            {# a page without line breaks is no paragraph #}
            when before_it.paragraph_no = paragraph_no and sentence_no - before_it.sentence_no <= 5 then before_it.codes
            when sentence_no - before_it.sentence_no <= 2
                then if(pair is null and list_contains(before_it.codes, home), [home], before_it.codes)
            {# "the island's foreign trade" #}
            when pair is not null and subject != 'other' and not is_whole then pair
            when home is not null and subject in ('goods_trade', 'exports', 'imports', 'investment') then [home]
            else people_codes
        end as codes,
    from carried

)

select * from decided
